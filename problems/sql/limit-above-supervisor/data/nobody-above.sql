INSERT INTO clerks (clerk_id, name, supervisor_id, approval_limit) VALUES
  (12, 'Olav',  99,   400.00),
  (11, 'Petra', NULL, 300.00),
  (10, 'Quirin', 11,  300.01);
