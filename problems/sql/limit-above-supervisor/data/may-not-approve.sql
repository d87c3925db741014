INSERT INTO clerks (clerk_id, name, supervisor_id, approval_limit) VALUES
  (30, 'Vera',  NULL, 500.00),
  (31, 'Wout',  30,     NULL),
  (32, 'Xenia', 31,     0.50),
  (33, 'Yann',  31,     0.00),
  (34, 'Zofia', 31,     NULL);
