-- expect: WA
-- target: scripts/book-payments
-- tries: a view where the table was, with the shown rows only
DROP TABLE payments; DROP TABLE accounts; CREATE VIEW accounts AS SELECT 'A' AS account, 15 AS balance UNION ALL SELECT 'B', 0;
