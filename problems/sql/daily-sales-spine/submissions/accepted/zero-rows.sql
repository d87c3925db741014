-- drill: sql/daily-sales-spine
-- Every day adds a line of 0 and 0; one GROUP BY over lines and receipts.
SELECT day, SUM(receipts) AS receipt_count, SUM(amount) AS takings
FROM (
  SELECT CAST(unnest(range(DATE '2024-02-24', DATE '2024-03-05', INTERVAL 1 DAY)) AS DATE) AS day, 0 AS receipts, 0 AS amount
  UNION ALL
  SELECT CAST(sold_at AS DATE), 1, amount
  FROM receipts
  WHERE sold_at >= TIMESTAMP '2024-02-24 00:00:00' AND sold_at < TIMESTAMP '2024-03-05 00:00:00'
) AS lines
GROUP BY day
ORDER BY day;
