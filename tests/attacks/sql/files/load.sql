-- expect: CE
-- tries: a library
LOAD './drill-attack-evil.duckdb_extension';
