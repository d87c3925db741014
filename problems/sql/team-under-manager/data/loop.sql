INSERT INTO staff (staff_id, name, manager_id) VALUES
  ( 7, 'Bruna', 31),
  (30, 'Ilka',  7),
  (31, 'Jonas', 30),
  (32, 'Karin', 7),
  (33, 'Leon',  34),
  (34, 'Mona',  33),
  (35, 'Nils',  35);
