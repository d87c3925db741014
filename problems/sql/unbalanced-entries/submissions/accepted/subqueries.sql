-- drill: sql/unbalanced-entries
SELECT entry_id, booked_on, debits, credits, debits - credits AS difference
FROM (
  SELECT e.entry_id, e.booked_on,
         (SELECT COALESCE(SUM(p.debit), 0) FROM postings AS p WHERE p.entry_id = e.entry_id) AS debits,
         (SELECT COALESCE(SUM(p.credit), 0) FROM postings AS p WHERE p.entry_id = e.entry_id) AS credits
  FROM entries AS e
) AS both_sides
WHERE debits <> credits
   OR NOT EXISTS (SELECT 1 FROM postings AS p WHERE p.entry_id = both_sides.entry_id)
ORDER BY entry_id;
