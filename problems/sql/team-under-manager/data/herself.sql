INSERT INTO staff (staff_id, name, manager_id) VALUES
  (41, 'Olga',  7),
  (42, 'Piet',  41),
  ( 7, 'Bruna', 7);
