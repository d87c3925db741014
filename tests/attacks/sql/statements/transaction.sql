-- expect: CE
-- tries: a transaction that stays open
BEGIN TRANSACTION;
