-- drill: sql/limit-above-supervisor
SELECT clerk_id, name, approval_limit,
       (SELECT boss.name FROM clerks AS boss WHERE boss.clerk_id = clerk.supervisor_id) AS supervisor_name
FROM clerks AS clerk
WHERE approval_limit >
      (SELECT COALESCE(boss.approval_limit, 0) FROM clerks AS boss WHERE boss.clerk_id = clerk.supervisor_id)
ORDER BY clerk_id;
