-- drill: sql/limit-above-supervisor
SELECT c.clerk_id, c.name, c.approval_limit, s.name AS supervisor_name
FROM clerks AS c
JOIN clerks AS s ON c.clerk_id = s.supervisor_id
WHERE COALESCE(c.approval_limit, 0) > COALESCE(s.approval_limit, 0)
ORDER BY c.clerk_id;
