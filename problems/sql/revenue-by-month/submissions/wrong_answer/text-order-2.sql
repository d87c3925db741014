-- drill: sql/revenue-by-month
WITH labelled AS (
  SELECT CAST(YEAR(booked_on) AS TEXT) AS y, CAST(MONTH(booked_on) AS TEXT) AS m,
         CASE WHEN kind = 'sale' THEN amount ELSE -amount END AS amount
  FROM till_entries
  WHERE status = 'valid'
)
SELECT CAST(y AS INTEGER) AS year, CAST(m AS INTEGER) AS month, SUM(amount) AS revenue
FROM labelled
GROUP BY y, m
ORDER BY y DESC, m DESC;
