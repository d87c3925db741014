-- drill: sql/training-grid
SELECT k.clerk_id, k.name, c.course_code,
       (SELECT COUNT(*)
        FROM attempts AS a
        WHERE a.clerk_id = k.clerk_id AND a.course_code = c.course_code AND NOT a.cancelled) AS attempts
FROM clerks AS k, courses AS c
ORDER BY k.clerk_id, c.course_code;
