-- drill: sql/weighted-unit-cost
WITH sums AS (
  SELECT item_no,
         SUM(quantity * unit_cost) AS money,
         SUM(quantity) FILTER (WHERE unit_cost IS NOT NULL) AS pieces
  FROM purchases
  GROUP BY item_no
)
SELECT item_no, CASE WHEN pieces <> 0 THEN ROUND(money / pieces, 2) END AS average_cost
FROM sums
ORDER BY item_no;
