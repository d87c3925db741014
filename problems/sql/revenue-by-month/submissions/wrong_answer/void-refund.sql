-- drill: sql/revenue-by-month
SELECT EXTRACT(YEAR FROM booked_on) AS year,
       EXTRACT(MONTH FROM booked_on) AS month,
       SUM(CASE WHEN kind = 'refund' THEN -amount
                WHEN status = 'valid' THEN amount
                ELSE 0 END) AS revenue
FROM till_entries
GROUP BY EXTRACT(YEAR FROM booked_on), EXTRACT(MONTH FROM booked_on)
HAVING COUNT(CASE WHEN status = 'valid' THEN 1 END) > 0
ORDER BY year DESC, month DESC;
