INSERT INTO clerks (clerk_id, name, supervisor_id, approval_limit) VALUES
  (40, 'Anke',  NULL, 900.00),
  (41, 'Bela',  40,   100.00),
  (42, 'Cara',  41,   200.00),
  (43, 'Cara',  41,   200.00);
