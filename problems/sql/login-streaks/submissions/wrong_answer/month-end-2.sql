-- drill: sql/login-streaks
WITH practice AS (
  SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day
  FROM logins
),
anchored AS (
  SELECT user_id, day,
         EXTRACT(DOY FROM day) - ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS anchor
  FROM practice
),
runs AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days
  FROM anchored
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
