-- expect: TLE CE RTE WA MLE
-- tries: a pattern that is slow in other engines, over a long text
SELECT regexp_replace(repeat('a', 3000000), '(a+)+$', 'b', 'g') AS customer, 1 AS total FROM range(300);
