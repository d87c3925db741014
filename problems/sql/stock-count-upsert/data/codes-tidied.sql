INSERT INTO stock (item, shelf, quantity, counted_at) VALUES
  ('b-10', 'R1', 40, '2025-05-01 16:00:00'),
  ('C-20', 'R2', 12, '2025-05-01 16:00:00');
INSERT INTO count_lines (line_no, item, quantity, counted_at) VALUES
  (1, 'b-10', 38, '2025-05-02 09:00:00'),
  (2, 'B-10',  5, '2025-05-02 10:00:00'),
  (3, 'C-20 ', 3, '2025-05-02 09:00:00');
