INSERT INTO stock (item, shelf, quantity, counted_at) VALUES
  ('B-10', 'R1', 40, '2025-05-01 16:00:00'),
  ('C-20', 'R2', 12, '2025-05-03 09:00:00'),
  ('D-30', 'R2',  7, '2025-05-01 16:00:00');
INSERT INTO count_lines (line_no, item, quantity, counted_at) VALUES
  (1, 'B-10', 38, '2025-05-02 17:00:00'),
  (2, 'C-20', 15, '2025-05-02 17:05:00'),
  (3, 'E-40',  6, '2025-05-02 17:10:00');
