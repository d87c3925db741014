-- expect: CE
-- tries: a prepared statement
PREPARE q AS SELECT 1;
