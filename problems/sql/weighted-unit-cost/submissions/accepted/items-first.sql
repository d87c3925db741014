-- drill: sql/weighted-unit-cost
SELECT items.item_no, ROUND(SUM(k.quantity * k.unit_cost) / NULLIF(SUM(k.quantity), 0), 2) AS average_cost
FROM (SELECT DISTINCT item_no FROM purchases) AS items
LEFT JOIN purchases AS k ON k.item_no = items.item_no AND k.unit_cost IS NOT NULL
GROUP BY items.item_no
ORDER BY items.item_no;
