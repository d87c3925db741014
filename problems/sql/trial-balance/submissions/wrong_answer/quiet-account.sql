-- drill: sql/trial-balance
SELECT account_no, name, opening, debit, credit, opening + side * (debit - credit) AS closing
FROM (
  SELECT a.account_no, a.name,
         CASE WHEN a.kind IN ('asset', 'expense') THEN 1 ELSE -1 END AS side,
         CASE WHEN a.kind IN ('asset', 'expense') THEN 1 ELSE -1 END
           * (SELECT COALESCE(SUM(b.debit), 0) - COALESCE(SUM(b.credit), 0)
              FROM postings AS b
              WHERE b.account_no = a.account_no AND b.booked_on < DATE '2025-03-01') AS opening,
         COALESCE(SUM(p.debit), 0) AS debit,
         COALESCE(SUM(p.credit), 0) AS credit
  FROM accounts AS a
  JOIN postings AS p ON p.account_no = a.account_no
  WHERE p.booked_on BETWEEN DATE '2025-03-01' AND DATE '2025-03-31'
  GROUP BY a.account_no, a.name, a.kind
) AS sums
ORDER BY account_no;
