-- drill: sql/daily-sales-spine
SELECT CAST(spine.midnight AS DATE) AS day,
       COUNT(r.receipt_id) AS receipt_count,
       COALESCE(SUM(r.amount), 0) AS takings
FROM generate_series(TIMESTAMP '2024-02-24', TIMESTAMP '2024-03-04', INTERVAL '1 day') AS spine (midnight)
LEFT JOIN receipts AS r
  ON r.sold_at BETWEEN spine.midnight AND spine.midnight + INTERVAL '1 day'
GROUP BY spine.midnight
ORDER BY day;
