-- drill: sql/running-balance
-- With a unique ORDER BY no two rows are peers, so the default frame ends at the current row as well.
SELECT account_no, posted_at, posting_id, amount,
       COALESCE(SUM(amount) OVER (PARTITION BY account_no ORDER BY posted_at, posting_id), 0) AS balance
FROM postings
ORDER BY account_no, posted_at, posting_id;
