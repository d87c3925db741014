-- drill: sql/trial-balance
-- A CASE without ELSE: where no posting lies in the stretch, the sum is NULL.
WITH moves AS (
  SELECT a.account_no, a.name, p.booked_on, p.debit, p.credit,
         CASE WHEN a.kind IN ('asset', 'expense') THEN 1 ELSE -1 END
           * (COALESCE(p.debit, 0) - COALESCE(p.credit, 0)) AS amount
  FROM postings AS p
  JOIN accounts AS a ON a.account_no = p.account_no
  WHERE p.booked_on <= DATE '2025-03-31'
)
SELECT account_no, name,
       SUM(CASE WHEN booked_on < DATE '2025-03-01' THEN amount ELSE 0 END) AS opening,
       SUM(CASE WHEN booked_on >= DATE '2025-03-01' THEN debit END) AS debit,
       SUM(CASE WHEN booked_on >= DATE '2025-03-01' THEN credit END) AS credit,
       SUM(amount) AS closing
FROM moves
GROUP BY account_no, name
ORDER BY account_no;
