-- A chain of 1,100 people below person 7, each the manager of the next.
INSERT INTO staff (staff_id, name, manager_id)
WITH RECURSIVE chain (number) AS (
  SELECT 1
  UNION ALL
  SELECT number + 1 FROM chain WHERE number < 1100
)
SELECT 2000 + number, 'Trainee', CASE WHEN number = 1 THEN 7 ELSE 1999 + number END
FROM chain;
INSERT INTO staff (staff_id, name, manager_id) VALUES (7, 'Bruna', 1), (1, 'Aino', NULL);
