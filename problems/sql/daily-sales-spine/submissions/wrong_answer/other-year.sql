-- drill: sql/daily-sales-spine
SELECT CAST(spine.midnight AS DATE) AS day,
       COUNT(r.receipt_id) AS receipt_count,
       COALESCE(SUM(r.amount), 0) AS takings
FROM generate_series(TIMESTAMP '2024-02-24', TIMESTAMP '2024-03-04', INTERVAL '1 day') AS spine (midnight)
LEFT JOIN receipts AS r
  ON EXTRACT(MONTH FROM r.sold_at) = EXTRACT(MONTH FROM spine.midnight)
 AND EXTRACT(DAY FROM r.sold_at) = EXTRACT(DAY FROM spine.midnight)
GROUP BY spine.midnight
ORDER BY day;
