-- expect: WA
-- target: scripts/book-payments
-- tries: the shown case, and nothing else
UPDATE accounts SET balance = 15 WHERE account = 'A';
