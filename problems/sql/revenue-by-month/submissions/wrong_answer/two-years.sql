-- drill: sql/revenue-by-month
SELECT MAX(EXTRACT(YEAR FROM booked_on)) AS year,
       EXTRACT(MONTH FROM booked_on) AS month,
       SUM(CASE WHEN kind = 'refund' THEN -amount ELSE amount END) AS revenue
FROM till_entries
WHERE status = 'valid'
GROUP BY EXTRACT(MONTH FROM booked_on)
ORDER BY year DESC, month DESC;
