INSERT INTO stock (item, shelf, quantity, counted_at) VALUES
  ('B-10', 'R1', 40, '2025-05-02 12:00:00'),
  ('C-20', 'R1', 12, '2025-05-02 12:00:00');
INSERT INTO count_lines (line_no, item, quantity, counted_at) VALUES
  (1, 'B-10', 35, '2025-05-02 11:59:59'),
  (2, 'C-20', 10, '2025-05-02 12:00:00');
