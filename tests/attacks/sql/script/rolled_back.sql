-- expect: WA
-- target: scripts/book-payments
-- tries: nothing: ROLLBACK where COMMIT was meant
BEGIN;
UPDATE accounts SET balance = balance + (SELECT coalesce(sum(amount), 0) FROM payments WHERE payments.account = accounts.account);
ROLLBACK;
