-- expect: CE RTE
-- target: scripts/book-payments
-- tries: another file as a database
ATTACH '@PLANTED@/progress.db' AS log;
