-- expect: CE RTE
-- target: scripts/book-payments
-- tries: a virtual table
CREATE VIRTUAL TABLE notes USING fts5(body);
