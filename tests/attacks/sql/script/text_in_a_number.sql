-- expect: WA RTE
-- target: scripts/book-payments
-- tries: balances as text that looks like numbers
UPDATE accounts SET balance = CAST(balance + (SELECT coalesce(sum(amount), 0) FROM payments WHERE payments.account = accounts.account) AS TEXT) || 'x';
