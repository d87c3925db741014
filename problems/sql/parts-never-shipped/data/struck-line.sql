INSERT INTO parts (part_id, name) VALUES (31, 'Hinge'), (30, 'Bracket');
INSERT INTO shipment_lines (line_id, part_id, quantity) VALUES
  (821, 31, 0),
  (822, 30, 1),
  (823, 31, 0);
