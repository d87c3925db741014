INSERT INTO clerks (clerk_id, name) VALUES (22, 'Pia'), (21, 'Pia');
INSERT INTO courses (course_code, title) VALUES ('DATA', 'Privacy'), ('AML2', 'Money laundering');
INSERT INTO attempts (attempt_id, clerk_id, course_code, score, cancelled) VALUES
  (1, 21, 'DATA',   70, false),
  (2, 22, 'AML2', NULL, false),
  (3, 22, 'AML2', NULL, false);
