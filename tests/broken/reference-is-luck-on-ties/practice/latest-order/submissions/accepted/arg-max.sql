-- drill: practice/latest-order
SELECT customer_id, arg_max(order_id, day) AS order_id FROM orders GROUP BY customer_id ORDER BY customer_id;
