-- expect: CE
-- tries: a file of the person as text
SELECT content AS customer, 1 AS total FROM read_text('@PLANTED@/.ssh/id_ed25519');
