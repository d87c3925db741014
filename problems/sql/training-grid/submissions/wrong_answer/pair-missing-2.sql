-- drill: sql/training-grid
-- The pairs are made from the attempts: who never tried anything has none.
SELECT k.clerk_id, k.name, c.course_code, COUNT(a.attempt_id) AS attempts
FROM (SELECT DISTINCT clerk_id FROM attempts) AS tried
JOIN clerks AS k ON k.clerk_id = tried.clerk_id
CROSS JOIN (SELECT DISTINCT course_code FROM attempts) AS c
LEFT JOIN attempts AS a
  ON a.clerk_id = k.clerk_id AND a.course_code = c.course_code AND NOT a.cancelled
GROUP BY k.clerk_id, k.name, c.course_code
ORDER BY k.clerk_id, c.course_code;
