-- expect: CE RTE WA
-- target: scripts/book-payments
-- tries: a PRAGMA as a table
INSERT INTO accounts SELECT file, 1 FROM pragma_database_list;
