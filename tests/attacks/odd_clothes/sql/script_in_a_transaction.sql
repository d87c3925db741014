-- expect: AC
-- target: scripts/book-payments
-- wears: a transaction with savepoints
BEGIN IMMEDIATE;
SAVEPOINT one;
DELETE FROM payments;
ROLLBACK TO one;
UPDATE accounts SET balance = balance + (SELECT coalesce(sum(amount), 0) FROM payments WHERE payments.account = accounts.account);
RELEASE one;
COMMIT;
