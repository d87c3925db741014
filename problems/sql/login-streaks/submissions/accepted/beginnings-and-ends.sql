-- drill: sql/login-streaks
WITH practice AS (
  SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day FROM logins
),
beginnings AS (
  SELECT p.user_id, p.day FROM practice AS p
  WHERE NOT EXISTS (SELECT 1 FROM practice AS q WHERE q.user_id = p.user_id AND q.day = p.day - 1)
),
ends AS (
  SELECT p.user_id, p.day FROM practice AS p
  WHERE NOT EXISTS (SELECT 1 FROM practice AS q WHERE q.user_id = p.user_id AND q.day = p.day + 1)
),
runs AS (
  SELECT b.user_id, b.day AS first_day, MIN(e.day) - b.day + 1 AS days
  FROM beginnings AS b
  JOIN ends AS e ON e.user_id = b.user_id AND e.day >= b.day
  GROUP BY b.user_id, b.day
)
SELECT DISTINCT ON (user_id) user_id, first_day, days
FROM runs
ORDER BY user_id, days DESC, first_day DESC;
