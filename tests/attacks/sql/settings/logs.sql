-- expect: CE
-- tries: what was run before, the reference among it
SELECT * FROM duckdb_logs();
