CREATE TABLE logins (
  login_id     INTEGER PRIMARY KEY,
  user_id      INTEGER NOT NULL,
  logged_in_at TIMESTAMP NOT NULL
);
