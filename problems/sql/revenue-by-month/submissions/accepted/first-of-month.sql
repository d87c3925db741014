-- drill: sql/revenue-by-month
WITH monthly AS (
  SELECT date_trunc('month', booked_on) AS first_day,
         COALESCE(SUM(amount) FILTER (WHERE kind = 'sale' AND status = 'valid'), 0)
           - COALESCE(SUM(amount) FILTER (WHERE kind = 'refund' AND status = 'valid'), 0) AS revenue
  FROM till_entries
  GROUP BY first_day
  HAVING COUNT(*) FILTER (WHERE status = 'valid') > 0
)
SELECT EXTRACT(YEAR FROM first_day) AS year, EXTRACT(MONTH FROM first_day) AS month, revenue
FROM monthly
ORDER BY first_day DESC;
