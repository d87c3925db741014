-- expect: CE
-- tries: the catalogue by its standard name
SELECT table_name AS customer, 1 AS total FROM information_schema.tables;
