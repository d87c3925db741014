-- expect: WA
-- tries: the result of the shown data, and nothing else
SELECT * FROM (VALUES ('Oslo', 300), ('Aster', 120)) t(customer, total) ORDER BY total DESC, customer;
