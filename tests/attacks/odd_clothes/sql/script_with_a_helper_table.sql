-- expect: AC
-- target: scripts/book-payments
-- wears: a temporary table, a view and a trigger; texts with semicolons
CREATE TEMP TABLE sums AS SELECT account, sum(amount) AS amount FROM payments GROUP BY account;
CREATE TABLE log (note TEXT DEFAULT 'a;b');
CREATE TRIGGER noted AFTER UPDATE ON accounts BEGIN INSERT INTO log VALUES ('x;y'); END;
UPDATE accounts SET balance = accounts.balance + sums.amount FROM sums WHERE sums.account = accounts.account;
DROP TRIGGER noted; DROP TABLE log;
