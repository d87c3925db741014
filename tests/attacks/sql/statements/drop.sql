-- expect: CE
-- tries: removing the table
DROP TABLE orders;
