-- drill: sql/login-streaks
--
-- logins (
--   login_id     INTEGER PRIMARY KEY,
--   user_id      INTEGER NOT NULL,
--   logged_in_at TIMESTAMP NOT NULL   -- local time, whole seconds
-- )
--
-- One query. Columns: user_id, first_day, days. Sorted by user_id.

