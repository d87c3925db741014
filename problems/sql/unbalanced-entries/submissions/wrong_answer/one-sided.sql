-- drill: sql/unbalanced-entries
SELECT e.entry_id, e.booked_on,
       COALESCE(SUM(p.debit), 0) AS debits,
       COALESCE(SUM(p.credit), 0) AS credits,
       COALESCE(SUM(p.debit), 0) - COALESCE(SUM(p.credit), 0) AS difference
FROM entries AS e
LEFT JOIN postings AS p ON p.entry_id = e.entry_id
GROUP BY e.entry_id, e.booked_on
HAVING SUM(p.debit) <> SUM(p.credit) OR COUNT(p.posting_id) = 0
ORDER BY e.entry_id;
