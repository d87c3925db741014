-- drill: sql/login-streaks
WITH practice AS (
  SELECT DISTINCT user_id, CAST(logged_in_at AS DATE) AS day
  FROM logins
),
anchored AS (
  SELECT user_id, day,
         day - CAST(ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY day) AS INTEGER) AS anchor
  FROM practice
),
runs AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(*) AS days
  FROM anchored
  GROUP BY user_id, anchor
)
SELECT user_id, MAX(first_day) AS first_day, MAX(days) AS days
FROM runs
GROUP BY user_id
ORDER BY user_id;
