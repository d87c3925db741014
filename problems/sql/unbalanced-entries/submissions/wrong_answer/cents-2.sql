-- drill: sql/unbalanced-entries
SELECT e.entry_id, e.booked_on,
       COALESCE(SUM(CAST(p.debit AS DOUBLE)), 0) AS debits,
       COALESCE(SUM(CAST(p.credit AS DOUBLE)), 0) AS credits,
       COALESCE(SUM(CAST(p.debit AS DOUBLE)), 0) - COALESCE(SUM(CAST(p.credit AS DOUBLE)), 0) AS difference
FROM entries AS e
LEFT JOIN postings AS p ON p.entry_id = e.entry_id
GROUP BY e.entry_id, e.booked_on
HAVING COALESCE(SUM(CAST(p.debit AS DOUBLE)), 0) <> COALESCE(SUM(CAST(p.credit AS DOUBLE)), 0)
    OR COUNT(p.posting_id) = 0
ORDER BY e.entry_id;
