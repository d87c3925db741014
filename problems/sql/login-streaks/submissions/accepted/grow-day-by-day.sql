-- drill: sql/login-streaks
WITH RECURSIVE practice AS (
  SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins
),
growing AS (
  SELECT user_id, day AS first_day, day AS last_day, 1 AS days FROM practice
  UNION ALL
  SELECT g.user_id, g.first_day, p.day, g.days + 1
  FROM growing AS g
  JOIN practice AS p ON p.user_id = g.user_id AND p.day = g.last_day + 1
)
SELECT user_id, first_day, days
FROM (
  SELECT user_id, first_day, days,
         ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day DESC) AS nth
  FROM growing
) AS ranked
WHERE nth = 1
ORDER BY user_id;
