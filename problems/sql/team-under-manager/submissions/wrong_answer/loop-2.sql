-- drill: sql/team-under-manager
-- The path does not know of 7, so a loop is cut only one round later.
WITH RECURSIVE team AS (
  SELECT staff_id, name, 1 AS level, '/' || staff_id || '/' AS path
  FROM staff
  WHERE manager_id = 7
  UNION ALL
  SELECT s.staff_id, s.name, t.level + 1, t.path || s.staff_id || '/'
  FROM team AS t
  JOIN staff AS s ON s.manager_id = t.staff_id
  WHERE t.path NOT LIKE '%/' || s.staff_id || '/%'
)
SELECT staff_id, name, level
FROM team
WHERE staff_id <> 7
ORDER BY level, staff_id;
