-- drill: sql/revenue-by-month
SELECT EXTRACT(YEAR FROM booked_on) AS year,
       EXTRACT(MONTH FROM booked_on) AS month,
       SUM(CASE WHEN status = 'void' THEN 0
                WHEN kind = 'refund' THEN -amount
                ELSE amount END) AS revenue
FROM till_entries
GROUP BY EXTRACT(YEAR FROM booked_on), EXTRACT(MONTH FROM booked_on)
HAVING SUM(CASE WHEN status = 'void' THEN 0
                WHEN kind = 'refund' THEN -amount
                ELSE amount END) <> 0
ORDER BY year DESC, month DESC;
