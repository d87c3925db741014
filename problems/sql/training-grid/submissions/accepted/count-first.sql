-- drill: sql/training-grid
SELECT k.clerk_id, k.name, c.course_code, COALESCE(n.attempts, 0) AS attempts
FROM clerks AS k
CROSS JOIN courses AS c
LEFT JOIN (
  SELECT clerk_id, course_code, COUNT(*) AS attempts
  FROM attempts
  WHERE NOT cancelled
  GROUP BY clerk_id, course_code
) AS n ON n.clerk_id = k.clerk_id AND n.course_code = c.course_code
ORDER BY k.clerk_id, c.course_code;
