-- drill: sql/weighted-unit-cost
-- Weighted, but by the number of purchases.
SELECT item_no, ROUND(SUM(quantity * unit_cost) / NULLIF(COUNT(unit_cost), 0), 2) AS average_cost
FROM purchases
GROUP BY item_no
ORDER BY item_no;
