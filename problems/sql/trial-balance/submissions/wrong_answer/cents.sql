-- drill: sql/trial-balance
WITH moves AS (
  SELECT a.account_no, a.name, p.booked_on,
         COALESCE(p.debit, 0) AS debit,
         COALESCE(p.credit, 0) AS credit,
         CASE WHEN a.kind IN ('asset', 'expense') THEN 1 ELSE -1 END AS side
  FROM postings AS p
  JOIN accounts AS a ON a.account_no = p.account_no
  WHERE p.booked_on <= DATE '2025-03-31'
)
SELECT account_no, name,
       SUM(CASE WHEN booked_on < DATE '2025-03-01' THEN side * (debit - credit) ELSE 0 END) AS opening,
       SUM(CASE WHEN booked_on >= DATE '2025-03-01' THEN CAST(debit AS INTEGER) ELSE 0 END) AS debit,
       SUM(CASE WHEN booked_on >= DATE '2025-03-01' THEN credit ELSE 0 END) AS credit,
       SUM(side * (debit - credit)) AS closing
FROM moves
GROUP BY account_no, name
ORDER BY account_no;
