-- expect: CE
-- tries: a path in the place of a table
SELECT * FROM '@PLANTED@/progress.csv';
