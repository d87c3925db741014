-- drill: sql/daily-sales-spine
WITH RECURSIVE spine (day) AS (
  SELECT '2024-02-24'
  UNION ALL
  SELECT date(day, '+1 day') FROM spine WHERE day < '2024-03-04'
)
SELECT s.day,
       COUNT(r.receipt_id) AS receipt_count,
       COALESCE(SUM(r.amount), 0) AS takings
FROM spine AS s
LEFT JOIN receipts AS r ON substr(r.sold_at, 1, 10) = s.day
GROUP BY s.day
ORDER BY s.day;
