-- expect: CE
-- tries: another database of the same process
SELECT * FROM memory.main.orders;
