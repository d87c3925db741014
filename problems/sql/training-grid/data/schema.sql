CREATE TABLE clerks (
  clerk_id INTEGER PRIMARY KEY,
  name     TEXT NOT NULL
);
CREATE TABLE courses (
  course_code TEXT PRIMARY KEY,
  title       TEXT NOT NULL
);
CREATE TABLE attempts (
  attempt_id  INTEGER PRIMARY KEY,
  clerk_id    INTEGER NOT NULL REFERENCES clerks (clerk_id),
  course_code TEXT NOT NULL REFERENCES courses (course_code),
  score       INTEGER,
  cancelled   BOOLEAN NOT NULL
);
