-- drill: sql/trial-balance
WITH earlier AS (
  SELECT account_no, COALESCE(SUM(debit), 0) - COALESCE(SUM(credit), 0) AS saldo
  FROM postings
  WHERE booked_on < DATE '2025-03-01'
  GROUP BY account_no
),
march AS (
  SELECT account_no, COALESCE(SUM(debit), 0) AS debit, COALESCE(SUM(credit), 0) AS credit
  FROM postings
  WHERE booked_on BETWEEN DATE '2025-03-01' AND DATE '2025-03-31'
  GROUP BY account_no
),
signed AS (
  SELECT account_no, name, CASE WHEN kind = 'asset' OR kind = 'expense' THEN 1 ELSE -1 END AS side
  FROM accounts
)
SELECT a.account_no, a.name,
       a.side * COALESCE(b.saldo, 0) AS opening,
       COALESCE(d.debit, 0) AS debit,
       COALESCE(d.credit, 0) AS credit,
       a.side * (COALESCE(b.saldo, 0) + COALESCE(d.debit, 0) - COALESCE(d.credit, 0)) AS closing
FROM signed AS a
LEFT JOIN earlier AS b ON b.account_no = a.account_no
LEFT JOIN march AS d ON d.account_no = a.account_no
WHERE b.account_no IS NOT NULL OR d.account_no IS NOT NULL
ORDER BY a.account_no;
