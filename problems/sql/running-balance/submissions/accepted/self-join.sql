-- drill: sql/running-balance
SELECT p.account_no, p.posted_at, p.posting_id, p.amount, SUM(COALESCE(q.amount, 0)) AS balance
FROM postings AS p
JOIN postings AS q
  ON q.account_no = p.account_no
 AND (q.posted_at < p.posted_at OR (q.posted_at = p.posted_at AND q.posting_id <= p.posting_id))
GROUP BY p.account_no, p.posted_at, p.posting_id, p.amount
ORDER BY p.account_no, p.posted_at, p.posting_id;
