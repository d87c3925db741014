-- drill: sql/weighted-unit-cost
-- SQLite keeps 25.00 as the integer 25, and 25 / 11 is 2 there: hence 1.0.
SELECT item_no,
       round(1.0 * sum(quantity * unit_cost)
             / nullif(sum(quantity) FILTER (WHERE unit_cost IS NOT NULL), 0), 2) AS average_cost
FROM purchases
GROUP BY item_no
ORDER BY item_no;
