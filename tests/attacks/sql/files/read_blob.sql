-- expect: CE
-- tries: a file of the person as a blob
SELECT filename AS customer, size AS total FROM read_blob('/etc/passwd');
