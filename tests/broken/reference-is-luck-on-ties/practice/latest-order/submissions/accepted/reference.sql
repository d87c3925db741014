-- drill: practice/latest-order
SELECT customer_id, order_id
FROM (
  SELECT customer_id, order_id, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY day DESC) AS place
  FROM orders
)
WHERE place = 1
ORDER BY customer_id;
