-- drill: sql/training-grid
SELECT k.clerk_id, k.name, a.course_code, COUNT(a.attempt_id) AS attempts
FROM clerks AS k
LEFT JOIN attempts AS a ON a.clerk_id = k.clerk_id AND NOT a.cancelled
GROUP BY k.clerk_id, k.name, a.course_code
ORDER BY k.clerk_id, a.course_code;
