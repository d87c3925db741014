-- drill: sql/running-balance
SELECT p.account_no, p.posted_at, p.posting_id, p.amount,
       (SELECT COALESCE(SUM(q.amount), 0)
        FROM postings AS q
        WHERE q.account_no = p.account_no
          AND (q.posted_at < p.posted_at
               OR (q.posted_at = p.posted_at AND q.posting_id <= p.posting_id))) AS balance
FROM postings AS p
ORDER BY p.account_no, p.posted_at, p.posting_id;
