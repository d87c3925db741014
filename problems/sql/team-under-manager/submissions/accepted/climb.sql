-- drill: sql/team-under-manager
-- From everybody upwards until 7. A way up that meets 7 has no more steps than there are people.
WITH RECURSIVE climb AS (
  SELECT staff_id, name, manager_id AS above, 1 AS level
  FROM staff
  WHERE staff_id <> 7
  UNION ALL
  SELECT c.staff_id, c.name, m.manager_id, c.level + 1
  FROM climb AS c
  JOIN staff AS m ON m.staff_id = c.above
  WHERE c.above <> 7 AND c.level < (SELECT COUNT(*) FROM staff)
)
SELECT staff_id, name, level
FROM climb
WHERE above = 7
ORDER BY level, staff_id;
