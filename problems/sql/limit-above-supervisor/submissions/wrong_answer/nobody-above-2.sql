-- drill: sql/limit-above-supervisor
SELECT c.clerk_id, c.name, c.approval_limit, s.name AS supervisor_name
FROM clerks AS c
LEFT JOIN clerks AS s ON s.clerk_id = c.supervisor_id
WHERE c.supervisor_id IS NOT NULL
  AND COALESCE(c.approval_limit, 0) > COALESCE(s.approval_limit, 0)
ORDER BY c.clerk_id;
