INSERT INTO staff (staff_id, name, manager_id) VALUES
  (62, 'Ugo',   61),
  (61, 'Vigdis', 7),
  (63, 'Walt',  77);
