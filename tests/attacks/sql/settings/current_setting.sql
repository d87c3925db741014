-- expect: CE
-- tries: one setting
SELECT current_setting('home_directory') AS customer, 1 AS total;
