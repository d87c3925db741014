INSERT INTO parts (part_id, name) VALUES
  (11, 'Hinge'), (12, 'Bracket'), (13, 'Hinge'), (14, 'Roller'), (15, 'Spring');
INSERT INTO shipment_lines (line_id, part_id, quantity) VALUES
  (801, 12, 40),
  (802, 15,  6),
  (803, 12, 10),
  (804, 13,  0);
