-- expect: AC
-- wears: a correlated subquery for every customer
SELECT DISTINCT o.customer, (SELECT sum(i.amount) FROM orders i WHERE i.customer = o.customer) AS total
FROM orders o WHERE (SELECT sum(i.amount) FROM orders i WHERE i.customer = o.customer) > 100 ORDER BY total DESC, o.customer;
