-- drill: sql/team-under-manager
WITH RECURSIVE team AS (
  SELECT staff_id, name, 1 AS level
  FROM staff
  WHERE manager_id = 7 AND staff_id <> 7
  UNION ALL
  SELECT s.staff_id, s.name, t.level + 1
  FROM team AS t
  JOIN staff AS s ON s.manager_id = t.staff_id
  WHERE s.staff_id <> 7 AND t.level < 1000
)
SELECT staff_id, name, level
FROM team
ORDER BY level, staff_id;
