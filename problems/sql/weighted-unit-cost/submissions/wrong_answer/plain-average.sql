-- drill: sql/weighted-unit-cost
SELECT item_no, ROUND(AVG(unit_cost), 2) AS average_cost
FROM purchases
GROUP BY item_no
ORDER BY item_no;
