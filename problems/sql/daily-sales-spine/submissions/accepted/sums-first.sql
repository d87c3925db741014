-- drill: sql/daily-sales-spine
WITH RECURSIVE spine AS (
  SELECT DATE '2024-02-24' AS day
  UNION ALL
  SELECT CAST(day + INTERVAL '1 day' AS DATE) FROM spine WHERE day < DATE '2024-03-04'
),
per_day AS (
  SELECT CAST(sold_at AS DATE) AS day, COUNT(*) AS receipt_count, SUM(amount) AS takings
  FROM receipts
  GROUP BY CAST(sold_at AS DATE)
)
SELECT spine.day, COALESCE(p.receipt_count, 0) AS receipt_count, COALESCE(p.takings, 0) AS takings
FROM spine
LEFT JOIN per_day AS p ON p.day = spine.day
ORDER BY spine.day;
