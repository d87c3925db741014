INSERT INTO stock (item, shelf, quantity, counted_at) VALUES
  ('B-10', 'R1', 40, NULL),
  ('C-20', 'R1', 12, NULL),
  ('D-30', 'R1',  7, NULL);
INSERT INTO count_lines (line_no, item, quantity, counted_at) VALUES
  (1, 'B-10', 38, '2025-05-02 09:00:00'),
  (2, 'D-30',  6, '1970-01-01 00:00:00');
