INSERT INTO staff (staff_id, name, manager_id) VALUES
  ( 1, 'Aino',  NULL),
  ( 7, 'Bruna', 1),
  (12, 'Carlo', 7),
  ( 9, 'Dana',  7),
  ( 4, 'Emil',  12),
  (15, 'Farid', 4),
  (20, 'Dana',  12),
  ( 2, 'Gerda', 1),
  (18, 'Hugo',  2);
