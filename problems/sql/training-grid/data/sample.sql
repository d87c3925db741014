INSERT INTO clerks (clerk_id, name) VALUES (11, 'Noor'), (12, 'Ole');
INSERT INTO courses (course_code, title) VALUES ('AML1', 'Money laundering'), ('CASH', 'Handling cash');
INSERT INTO attempts (attempt_id, clerk_id, course_code, score, cancelled) VALUES
  (1, 11, 'AML1',   48, false),
  (2, 11, 'AML1',   91, false),
  (3, 12, 'CASH',   77, false),
  (4, 11, 'CASH',   80, false),
  (5, 12, 'AML1',   66, false),
  (6, 12, 'AML1', NULL, true);
