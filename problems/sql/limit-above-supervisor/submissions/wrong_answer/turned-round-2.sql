-- drill: sql/limit-above-supervisor
-- Two clerks alike in all that is shown become one row.
SELECT MIN(clerk.clerk_id) AS clerk_id, clerk.name, clerk.approval_limit, boss.name AS supervisor_name
FROM clerks AS clerk
JOIN clerks AS boss ON boss.clerk_id = clerk.supervisor_id
WHERE clerk.approval_limit > COALESCE(boss.approval_limit, 0)
GROUP BY clerk.name, clerk.approval_limit, boss.name
ORDER BY clerk_id;
