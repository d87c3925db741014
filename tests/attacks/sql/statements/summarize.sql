-- expect: CE
-- tries: SUMMARIZE inside FROM
SELECT * FROM (SUMMARIZE orders);
