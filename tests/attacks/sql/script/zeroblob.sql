-- expect: RTE MLE WA
-- target: scripts/book-payments
-- tries: a blob of a thousand million
INSERT INTO accounts VALUES (zeroblob(999999999), 1);
