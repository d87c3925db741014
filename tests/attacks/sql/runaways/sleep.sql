-- expect: CE
-- tries: a sleep
SELECT sleep_ms(60000) AS customer, 1 AS total;
