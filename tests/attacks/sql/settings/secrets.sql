-- expect: CE
-- tries: stored credentials
SELECT * FROM duckdb_secrets();
