-- drill: sql/login-streaks
WITH practice AS (
  SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day
  FROM logins
),
pairs AS (
  SELECT p.user_id, p.day,
         p.day - CAST(ROW_NUMBER() OVER (PARTITION BY p.user_id ORDER BY p.day) AS INTEGER) AS anchor
  FROM practice AS p
  JOIN practice AS q ON q.user_id = p.user_id AND q.day = p.day - 1
),
runs AS (
  SELECT user_id, MIN(day) - 1 AS first_day, COUNT(*) + 1 AS days
  FROM pairs
  GROUP BY user_id, anchor
),
ranked AS (
  SELECT user_id, first_day, days,
         ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY days DESC, first_day DESC) AS nth
  FROM runs
)
SELECT user_id, first_day, days
FROM ranked
WHERE nth = 1
ORDER BY user_id;
