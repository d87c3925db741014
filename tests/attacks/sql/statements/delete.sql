-- expect: CE
-- tries: emptying the table instead of asking it
DELETE FROM orders;
