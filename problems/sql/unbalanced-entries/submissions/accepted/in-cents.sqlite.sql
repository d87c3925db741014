-- drill: sql/unbalanced-entries
-- In whole cents, for SQLite keeps amounts as floating point numbers.
SELECT entry_id, booked_on, debits / 100.0 AS debits, credits / 100.0 AS credits,
       (debits - credits) / 100.0 AS difference
FROM (SELECT e.entry_id, e.booked_on, count(p.posting_id) AS postings,
             coalesce(sum(cast(round(p.debit * 100) AS INTEGER)), 0) AS debits,
             coalesce(sum(cast(round(p.credit * 100) AS INTEGER)), 0) AS credits
      FROM entries AS e
      LEFT JOIN postings AS p ON p.entry_id = e.entry_id
      GROUP BY e.entry_id)
WHERE debits <> credits OR postings = 0
ORDER BY entry_id;
