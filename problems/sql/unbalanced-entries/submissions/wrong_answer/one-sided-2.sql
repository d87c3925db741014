-- drill: sql/unbalanced-entries
SELECT e.entry_id, e.booked_on, d.total AS debits, c.total AS credits, d.total - c.total AS difference
FROM entries AS e
JOIN (SELECT entry_id, SUM(debit) AS total FROM postings WHERE debit IS NOT NULL GROUP BY entry_id) AS d
  ON d.entry_id = e.entry_id
JOIN (SELECT entry_id, SUM(credit) AS total FROM postings WHERE credit IS NOT NULL GROUP BY entry_id) AS c
  ON c.entry_id = e.entry_id
WHERE d.total <> c.total
ORDER BY e.entry_id;
