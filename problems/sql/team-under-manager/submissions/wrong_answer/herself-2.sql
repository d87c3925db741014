-- drill: sql/team-under-manager
-- Nobody can be deeper than there are people, so the recursion ends; 7 is found where the chain leads back to her.
WITH RECURSIVE team AS (
  SELECT staff_id, name, 1 AS level
  FROM staff
  WHERE manager_id = 7
  UNION ALL
  SELECT s.staff_id, s.name, t.level + 1
  FROM team AS t
  JOIN staff AS s ON s.manager_id = t.staff_id
  WHERE t.level < (SELECT COUNT(*) FROM staff)
)
SELECT staff_id, name, MIN(level) AS level
FROM team
GROUP BY staff_id, name
ORDER BY level, staff_id;
