-- expect: WA
-- target: scripts/book-payments
-- tries: a temporary table of the same name hides the graded one
CREATE TEMP TABLE accounts AS SELECT 'A' AS account, 15 AS balance UNION ALL SELECT 'B', 0;
