INSERT INTO parts (part_id, name) VALUES (22, 'Hinge'), (21, 'Bracket'), (20, 'Roller');
INSERT INTO shipment_lines (line_id, part_id, quantity) VALUES
  (811, 21,   3),
  (812, NULL, 1);
