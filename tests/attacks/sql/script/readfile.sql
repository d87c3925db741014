-- expect: CE RTE
-- target: scripts/book-payments
-- tries: a file of the person
INSERT INTO accounts VALUES (readfile('@PLANTED@/progress.db'), 1);
