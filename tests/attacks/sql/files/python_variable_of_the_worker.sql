-- expect: CE
-- tries: names that the worker uses
SELECT * FROM rows;
