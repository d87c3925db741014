-- expect: CE
-- tries: a file of the person as a table
SELECT * FROM read_csv('@PLANTED@/progress.db');
