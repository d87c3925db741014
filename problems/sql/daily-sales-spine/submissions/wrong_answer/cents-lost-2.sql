-- drill: sql/daily-sales-spine
WITH days AS (
    SELECT CAST(day AS DATE) AS day
    FROM generate_series(TIMESTAMP '2024-02-24', TIMESTAMP '2024-03-04', INTERVAL 1 DAY) AS spine (day)
)
SELECT days.day, count(receipts.receipt_id) AS receipt_count, coalesce(sum(CAST(receipts.amount AS DECIMAL(10,1))), 0) AS takings
FROM days
LEFT JOIN receipts ON CAST(receipts.sold_at AS DATE) = days.day
GROUP BY days.day
ORDER BY days.day
