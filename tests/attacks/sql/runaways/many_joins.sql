-- expect: TLE MLE
-- tries: the table joined with itself fifteen times, without a condition
SELECT count(*) AS customer, 1 AS total FROM orders a, orders b, orders c, orders d, orders e, orders f, orders g, orders h, orders i, orders j, orders k, orders l;
