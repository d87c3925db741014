-- drill: sql/running-balance
SELECT account_no, posted_at, posting_id, amount,
       SUM(COALESCE(amount, 0)) OVER (PARTITION BY account_no ORDER BY posted_at) AS balance
FROM postings
ORDER BY account_no, posted_at, posting_id;
