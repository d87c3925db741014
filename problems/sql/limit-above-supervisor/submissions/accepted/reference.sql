-- drill: sql/limit-above-supervisor
SELECT clerk.clerk_id, clerk.name, clerk.approval_limit, boss.name AS supervisor_name
FROM clerks AS clerk
JOIN clerks AS boss ON boss.clerk_id = clerk.supervisor_id
WHERE clerk.approval_limit > COALESCE(boss.approval_limit, 0)
ORDER BY clerk.clerk_id;
