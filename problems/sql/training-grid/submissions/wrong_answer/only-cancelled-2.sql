-- drill: sql/training-grid
SELECT k.clerk_id, k.name, c.course_code, COUNT(a.attempt_id) AS attempts
FROM clerks AS k
CROSS JOIN courses AS c
LEFT JOIN attempts AS a ON a.clerk_id = k.clerk_id AND a.course_code = c.course_code
GROUP BY k.clerk_id, k.name, c.course_code
ORDER BY k.clerk_id, c.course_code;
