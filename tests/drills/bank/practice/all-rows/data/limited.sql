INSERT INTO customer VALUES (1, 'Ada'), (2, NULL), (3, 'Cy');
