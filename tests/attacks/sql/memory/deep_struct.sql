-- expect: WA CE RTE
-- tries: a struct in a struct in a struct
SELECT {'a': {'a': {'a': {'a': {'a': {'a': {'a': {'a': 1}}}}}}}} AS customer, [[[[[[[[1]]]]]]]] AS total ORDER BY 2, 1;
