-- expect: WA
-- target: scripts/book-payments
-- tries: nothing: COMMIT is missing
BEGIN;
UPDATE accounts SET balance = balance + (SELECT coalesce(sum(amount), 0) FROM payments WHERE payments.account = accounts.account);
