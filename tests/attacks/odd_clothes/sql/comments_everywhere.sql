-- expect: AC
-- wears: comments with semicolons, quotes and keywords in them
/* DROP TABLE orders; -- 'not' "this" */
SELECT -- the name; and
  customer, /* ; */ sum(amount) AS total -- ; DELETE
FROM orders GROUP BY customer /* ' */ HAVING sum(amount) > 100
ORDER BY total DESC, customer; -- the end;
/* after the end */
