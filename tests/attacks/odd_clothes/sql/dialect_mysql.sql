-- expect: AC
-- dialect: mysql
-- wears: MySQL's backquotes
SELECT `customer`, SUM(`amount`) AS `total` FROM `orders` GROUP BY `customer` HAVING SUM(`amount`) > 100 ORDER BY `total` DESC, `customer`;
