-- expect: CE
-- tries: the person's log as a database
ATTACH '@PLANTED@/progress.db' AS log;
