-- drill: sql/weighted-unit-cost
SELECT item_no,
       ROUND(SUM(quantity * unit_cost)
             / NULLIF(SUM(CASE WHEN unit_cost IS NOT NULL THEN quantity END), 0), 2) AS average_cost
FROM purchases
GROUP BY item_no
ORDER BY item_no;
