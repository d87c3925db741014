-- expect: CE
-- tries: a query as text, past every check of the tree
SELECT * FROM query('SELECT content, 1 FROM read_text(''/etc/passwd'')');
