-- drill: sql/running-balance
SELECT account_no, posted_at, posting_id, amount,
       SUM(COALESCE(amount, 0)) OVER (ORDER BY posted_at, posting_id) AS balance
FROM postings
ORDER BY account_no, posted_at, posting_id;
