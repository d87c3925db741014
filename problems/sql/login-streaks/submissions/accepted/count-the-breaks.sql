-- drill: sql/login-streaks
WITH practice AS (
  SELECT user_id, CAST(logged_in_at AS DATE) AS day FROM logins GROUP BY user_id, CAST(logged_in_at AS DATE)
),
marked AS (
  SELECT user_id, day,
         CASE WHEN day - LAG(day) OVER (PARTITION BY user_id ORDER BY day) = 1 THEN 0 ELSE 1 END AS begins
  FROM practice
),
numbered AS (
  SELECT user_id, day, SUM(begins) OVER (PARTITION BY user_id ORDER BY day) AS run
  FROM marked
),
runs AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days FROM numbered GROUP BY user_id, run
)
SELECT r.user_id, MAX(r.first_day) AS first_day, r.days
FROM runs AS r
WHERE r.days = (SELECT MAX(s.days) FROM runs AS s WHERE s.user_id = r.user_id)
GROUP BY r.user_id, r.days
ORDER BY r.user_id;
