-- expect: CE
-- tries: a variable of the program around it as a table
SELECT * FROM expected;
