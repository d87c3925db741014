-- expect: CE RTE
-- target: scripts/book-payments
-- tries: triggers that wake each other
CREATE TRIGGER ping AFTER UPDATE ON accounts BEGIN UPDATE accounts SET balance = balance + 1 WHERE account = new.account; END;
PRAGMA recursive_triggers = ON;
UPDATE accounts SET balance = balance + 1;
