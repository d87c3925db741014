-- drill: sql/team-under-manager
WITH RECURSIVE team AS (
  SELECT staff_id, name, 1 AS level, '/7/' || staff_id || '/' AS path
  FROM staff
  WHERE manager_id = 7 AND staff_id <> 7
  UNION ALL
  SELECT s.staff_id, s.name, t.level + 1, t.path || s.staff_id || '/'
  FROM team AS t
  JOIN staff AS s ON s.manager_id = t.staff_id
  WHERE t.path NOT LIKE '%/' || s.staff_id || '/%'
)
SELECT staff_id, name, level
FROM team
ORDER BY level, staff_id;
