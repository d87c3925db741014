-- expect: CE
-- tries: DESCRIBE inside FROM
SELECT column_name AS customer, 1 AS total FROM (DESCRIBE orders);
