-- drill: sql/revenue-by-month
SELECT EXTRACT(YEAR FROM booked_on) AS year,
       EXTRACT(MONTH FROM booked_on) AS month,
       SUM(CASE WHEN kind = 'refund' THEN -amount ELSE amount END) AS revenue
FROM till_entries
WHERE status = 'valid'
GROUP BY EXTRACT(YEAR FROM booked_on), EXTRACT(MONTH FROM booked_on)
ORDER BY CONCAT(EXTRACT(YEAR FROM booked_on), '-', EXTRACT(MONTH FROM booked_on)) DESC;
