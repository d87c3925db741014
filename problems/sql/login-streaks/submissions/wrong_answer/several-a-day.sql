-- drill: sql/login-streaks
WITH anchored AS (
  SELECT user_id, CAST(logged_in_at AS DATE) AS day,
         CAST(logged_in_at AS DATE)
           - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY logged_in_at) AS INTEGER) AS anchor
  FROM logins
),
runs AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(DISTINCT day) AS days
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
