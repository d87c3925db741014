INSERT INTO clerks (clerk_id, name) VALUES (51, 'Vito'), (52, 'Wanda');
INSERT INTO courses (course_code, title) VALUES ('CASH', 'Handling cash');
INSERT INTO attempts (attempt_id, clerk_id, course_code, score, cancelled) VALUES
  (1, 51, 'CASH',   20, false),
  (2, 51, 'CASH', NULL, false),
  (3, 52, 'CASH', NULL, false);
