-- expect: CE
-- tries: the catalogue
SELECT table_name AS customer, 1 AS total FROM system.information_schema.tables;
