-- drill: sql/login-streaks
WITH practice AS (
  SELECT DISTINCT user_id, date(logged_in_at) AS day
  FROM logins
),
runs AS (
  SELECT user_id, min(day) AS first_day, count(*) AS days
  FROM (SELECT user_id, day,
               date(day, '-' || row_number() OVER (PARTITION BY user_id ORDER BY day) || ' days') AS anchor
        FROM practice)
  GROUP BY user_id, anchor
)
SELECT user_id, first_day, days
FROM runs AS r
WHERE NOT EXISTS (SELECT 1 FROM runs AS other
                  WHERE other.user_id = r.user_id
                    AND (other.days, other.first_day) > (r.days, r.first_day))
ORDER BY user_id;
