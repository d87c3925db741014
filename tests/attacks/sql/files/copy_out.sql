-- expect: CE
-- tries: writing a file
COPY (SELECT 1) TO '@PLANTED@/drill-attack-out.csv';
