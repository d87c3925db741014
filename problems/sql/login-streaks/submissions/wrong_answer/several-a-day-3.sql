-- drill: sql/login-streaks
WITH marked AS (
  SELECT user_id, CAST(logged_in_at AS DATE) AS day,
         CASE WHEN CAST(logged_in_at AS DATE)
                   - LAG(CAST(logged_in_at AS DATE)) OVER (PARTITION BY user_id ORDER BY logged_in_at) = 1
              THEN 0 ELSE 1 END AS begins,
         ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY logged_in_at) AS place
  FROM logins
),
numbered AS (
  SELECT user_id, day, SUM(begins) OVER (PARTITION BY user_id ORDER BY place) AS run
  FROM marked
),
runs AS (
  SELECT user_id, MIN(day) AS first_day, COUNT(DISTINCT day) AS days
  FROM numbered
  GROUP BY user_id, run
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
