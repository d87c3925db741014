-- drill: sql/running-balance
SELECT account_no, posted_at, posting_id, amount,
       SUM(amount) OVER (PARTITION BY account_no ORDER BY posted_at, posting_id) AS balance
FROM postings
WHERE amount IS NOT NULL
ORDER BY account_no, posted_at, posting_id;
