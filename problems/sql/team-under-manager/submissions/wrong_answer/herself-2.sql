-- drill: sql/team-under-manager
-- UNION over the ids alone ends by itself; 7 is found where the chain leads back to her.
WITH RECURSIVE below AS (
  SELECT staff_id FROM staff WHERE manager_id = 7
  UNION
  SELECT s.staff_id FROM below AS b JOIN staff AS s ON s.manager_id = b.staff_id
),
team AS (
  SELECT staff_id, 1 AS level FROM staff WHERE manager_id = 7
  UNION ALL
  SELECT s.staff_id, t.level + 1
  FROM team AS t
  JOIN staff AS s ON s.manager_id = t.staff_id
  WHERE t.level < (SELECT COUNT(*) FROM below)
)
SELECT s.staff_id, s.name, MIN(t.level) AS level
FROM team AS t
JOIN staff AS s ON s.staff_id = t.staff_id
GROUP BY s.staff_id, s.name
ORDER BY level, staff_id;
