CREATE TABLE clerks (
  clerk_id       INTEGER PRIMARY KEY,
  name           TEXT NOT NULL,
  supervisor_id  INTEGER,
  approval_limit DECIMAL(10,2) CHECK (approval_limit >= 0)
);
