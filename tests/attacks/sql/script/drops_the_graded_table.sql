-- expect: WA
-- target: scripts/book-payments
-- tries: no table, nothing to compare
DROP TABLE payments; DROP TABLE accounts;
