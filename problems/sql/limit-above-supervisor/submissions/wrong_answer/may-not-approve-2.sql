-- drill: sql/limit-above-supervisor
-- "No limit" is read as "less than any limit", 0 included.
SELECT c.clerk_id, c.name, c.approval_limit, s.name AS supervisor_name
FROM clerks AS c
JOIN clerks AS s ON s.clerk_id = c.supervisor_id
WHERE c.approval_limit > s.approval_limit
   OR (c.approval_limit IS NOT NULL AND s.approval_limit IS NULL)
ORDER BY c.clerk_id;
