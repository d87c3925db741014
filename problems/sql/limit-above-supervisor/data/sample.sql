INSERT INTO clerks (clerk_id, name, supervisor_id, approval_limit) VALUES
  (1, 'Ines',   NULL, 20000.00),
  (2, 'Bjarne', 1,     5000.00),
  (3, 'Marta',  2,     7500.00),
  (4, 'Tomas',  2,     1000.00),
  (5, 'Wim',    3,        NULL),
  (6, 'Marta',  4,    25000.00);
