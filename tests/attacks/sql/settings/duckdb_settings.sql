-- expect: CE
-- tries: the settings, which tell the home folder
SELECT name AS customer, value AS total FROM duckdb_settings();
