INSERT INTO clerks (clerk_id, name) VALUES (41, 'Tilde'), (42, 'Uri');
INSERT INTO courses (course_code, title) VALUES ('CARD', 'Cards'), ('LOAN', 'Loans');
INSERT INTO attempts (attempt_id, clerk_id, course_code, score, cancelled) VALUES
  (1, 41, 'CARD', NULL, true),
  (2, 41, 'CARD', NULL, true),
  (3, 41, 'LOAN',   90, true),
  (4, 41, 'LOAN',   90, false),
  (5, 42, 'CARD',   30, false);
