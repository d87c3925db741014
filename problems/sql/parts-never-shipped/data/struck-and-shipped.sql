INSERT INTO parts (part_id, name) VALUES (41, 'Hinge'), (40, 'Bracket');
INSERT INTO shipment_lines (line_id, part_id, quantity) VALUES
  (831, 41, 0),
  (832, 41, 5),
  (833, 40, 2),
  (834, 40, 0);
