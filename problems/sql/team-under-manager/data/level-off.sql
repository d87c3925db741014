INSERT INTO staff (staff_id, name, manager_id) VALUES
  ( 7, 'Bruna', NULL),
  (50, 'Rolf',  7),
  (51, 'Sara',  50),
  (52, 'Timo',  50);
