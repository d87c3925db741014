INSERT INTO accounts VALUES ('A', 10), ('B', 3), ('C', 7);
INSERT INTO payments VALUES (1, 'A', 5), (2, 'A', 6), (3, 'B', 1);
