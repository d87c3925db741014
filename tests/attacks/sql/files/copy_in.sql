-- expect: CE
-- tries: reading a file into the table
COPY orders FROM '@PLANTED@/progress.db';
