INSERT INTO stock (item, shelf, quantity, counted_at) VALUES
  ('B-10', 'R1', 40, '2025-05-01 16:00:00'),
  ('C-20', 'R1', 12, '2025-05-01 16:00:00');
INSERT INTO count_lines (line_no, item, quantity, counted_at) VALUES
  (1, 'B-10', 38, '2025-05-02 09:00:00'),
  (2, 'C-20',  0, '2025-05-02 09:00:00');
