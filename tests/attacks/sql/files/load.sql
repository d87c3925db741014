-- expect: CE
-- tries: a library
LOAD '/tmp/drill-attack-evil.duckdb_extension';
