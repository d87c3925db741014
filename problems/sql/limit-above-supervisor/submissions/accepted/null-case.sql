-- drill: sql/limit-above-supervisor
-- A clerk without a limit needs no case: 0 is never greater than a limit that cannot be negative.
SELECT c.clerk_id, c.name, c.approval_limit, s.name AS supervisor_name
FROM clerks AS c, clerks AS s
WHERE c.supervisor_id = s.clerk_id
  AND (c.approval_limit > s.approval_limit OR (s.approval_limit IS NULL AND c.approval_limit > 0))
ORDER BY c.clerk_id;
