-- drill: sql/unbalanced-entries
WITH sums AS (
  SELECT entry_id, COALESCE(SUM(debit), 0) AS debits, COALESCE(SUM(credit), 0) AS credits
  FROM postings
  GROUP BY entry_id
)
SELECT e.entry_id, e.booked_on,
       COALESCE(s.debits, 0) AS debits,
       COALESCE(s.credits, 0) AS credits,
       COALESCE(s.debits - s.credits, 0) AS difference
FROM entries AS e
LEFT JOIN sums AS s ON s.entry_id = e.entry_id
WHERE s.entry_id IS NULL OR s.debits <> s.credits
ORDER BY e.entry_id;
