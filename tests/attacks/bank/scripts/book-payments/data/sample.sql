INSERT INTO accounts VALUES ('A', 10), ('B', 0);
INSERT INTO payments VALUES (1, 'A', 5);
