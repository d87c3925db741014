-- expect: RTE
-- target: scripts/book-payments
-- tries: nothing: a balance below zero
UPDATE accounts SET balance = balance - 1000;
