-- drill: sql/trial-balance
-- The outer join lists every account, whether anything was posted to it yet or not.
WITH moves AS (
  SELECT a.account_no, a.name, p.booked_on,
         COALESCE(p.debit, 0) AS debit,
         COALESCE(p.credit, 0) AS credit,
         CASE WHEN a.kind IN ('asset', 'expense') THEN 1 ELSE -1 END AS side
  FROM accounts AS a
  LEFT JOIN postings AS p ON p.account_no = a.account_no AND p.booked_on <= DATE '2025-03-31'
)
SELECT account_no, name,
       SUM(CASE WHEN booked_on < DATE '2025-03-01' THEN side * (debit - credit) ELSE 0 END) AS opening,
       SUM(CASE WHEN booked_on >= DATE '2025-03-01' THEN debit ELSE 0 END) AS debit,
       SUM(CASE WHEN booked_on >= DATE '2025-03-01' THEN credit ELSE 0 END) AS credit,
       SUM(side * (debit - credit)) AS closing
FROM moves
GROUP BY account_no, name
ORDER BY account_no;
