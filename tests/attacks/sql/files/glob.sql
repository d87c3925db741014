-- expect: CE
-- tries: the names of files
SELECT file AS customer, 1 AS total FROM glob('@PLANTED@/*');
