-- drill: sql/daily-sales-spine
SELECT CAST(spine.midnight AS DATE) AS day,
       COUNT(r.receipt_id) AS receipt_count,
       COALESCE(SUM(r.amount), 0) AS takings
FROM generate_series(TIMESTAMP '2024-02-24', TIMESTAMP '2024-03-04', INTERVAL '1 day') AS spine (midnight)
LEFT JOIN (
  SELECT * FROM receipts WHERE sold_at BETWEEN '2024-02-24' AND '2024-03-04'
) AS r ON CAST(r.sold_at AS DATE) = CAST(spine.midnight AS DATE)
GROUP BY spine.midnight
ORDER BY day;
