INSERT INTO clerks (clerk_id, name) VALUES (31, 'Quentin'), (32, 'Runa'), (33, 'Sven');
INSERT INTO courses (course_code, title) VALUES ('FIRE', 'Safety'), ('LAWS', 'Law'), ('RISK', 'Law');
INSERT INTO attempts (attempt_id, clerk_id, course_code, score, cancelled) VALUES
  (1, 31, 'FIRE', 55, false),
  (2, 32, 'LAWS', 60, false),
  (3, 31, 'LAWS', 40, true);
