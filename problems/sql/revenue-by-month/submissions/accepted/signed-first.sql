-- drill: sql/revenue-by-month
WITH movements AS (
  SELECT booked_on, amount FROM till_entries WHERE kind = 'sale' AND status = 'valid'
  UNION ALL
  SELECT booked_on, -amount FROM till_entries WHERE kind = 'refund' AND status = 'valid'
)
SELECT YEAR(booked_on) AS year, MONTH(booked_on) AS month, SUM(amount) AS revenue
FROM movements
GROUP BY YEAR(booked_on), MONTH(booked_on)
ORDER BY 1 DESC, 2 DESC;
