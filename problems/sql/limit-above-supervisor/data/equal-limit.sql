INSERT INTO clerks (clerk_id, name, supervisor_id, approval_limit) VALUES
  (20, 'Rosa',  NULL, 1000.00),
  (21, 'Sami',  20,   1000.00),
  (22, 'Thea',  21,   1000.01),
  (23, 'Ulf',   22,   1000.01);
