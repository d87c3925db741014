-- expect: CE
-- tries: the catalogue by PostgreSQL's name
SELECT relname AS customer, 1 AS total FROM pg_catalog.pg_class;
