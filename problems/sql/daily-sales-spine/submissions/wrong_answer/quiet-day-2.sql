-- drill: sql/daily-sales-spine
-- The spine runs from the first to the last receipt of the fair.
WITH fair AS (
  SELECT CAST(sold_at AS DATE) AS day, receipt_id, amount
  FROM receipts
  WHERE sold_at >= DATE '2024-02-24' AND sold_at < DATE '2024-03-05'
),
spine AS (
  SELECT CAST(unnest(generate_series(MIN(day), MAX(day), INTERVAL 1 DAY)) AS DATE) AS day
  FROM fair
)
SELECT spine.day, COUNT(fair.receipt_id) AS receipt_count, COALESCE(SUM(fair.amount), 0) AS takings
FROM spine
LEFT JOIN fair ON fair.day = spine.day
GROUP BY spine.day
ORDER BY spine.day;
