-- expect: AC
-- target: scripts/book-payments
-- wears: an upsert
INSERT INTO accounts SELECT account, sum(amount) FROM payments WHERE true GROUP BY account
ON CONFLICT (account) DO UPDATE SET balance = balance + excluded.balance;
