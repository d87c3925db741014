-- expect: CE
-- tries: the catalogue by another engine's name
SELECT name AS customer, 1 AS total FROM sqlite_master;
