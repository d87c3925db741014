-- drill: sql/trial-balance
SELECT account_no, name, opening, debit, credit,
       CASE WHEN kind IN ('liability', 'equity', 'income')
            THEN opening + credit - debit ELSE opening + debit - credit END AS closing
FROM (
  SELECT a.account_no, a.name, a.kind,
         COALESCE(SUM(CASE WHEN a.kind IN ('liability', 'equity', 'income')
                           THEN COALESCE(p.credit, 0) - COALESCE(p.debit, 0)
                           ELSE COALESCE(p.debit, 0) - COALESCE(p.credit, 0) END)
                  FILTER (WHERE p.booked_on < DATE '2025-03-01'), 0) AS opening,
         COALESCE(SUM(p.debit) FILTER (WHERE p.booked_on >= DATE '2025-03-01'), 0) AS debit,
         COALESCE(SUM(p.credit) FILTER (WHERE p.booked_on >= DATE '2025-03-01'), 0) AS credit
  FROM accounts AS a
  JOIN postings AS p ON p.account_no = a.account_no AND p.booked_on < DATE '2025-04-01'
  GROUP BY a.account_no, a.name, a.kind
) AS sums
ORDER BY account_no;
