-- expect: CE
-- tries: the columns instead of the rows
DESCRIBE orders;
