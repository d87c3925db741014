-- drill: sql/daily-sales-spine
SELECT CAST(sold_at AS DATE) AS day, COUNT(*) AS receipt_count, SUM(amount) AS takings
FROM receipts
WHERE sold_at >= DATE '2024-02-24' AND sold_at < DATE '2024-03-05'
GROUP BY CAST(sold_at AS DATE)
ORDER BY day;
