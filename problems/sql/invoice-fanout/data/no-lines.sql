INSERT INTO invoices (invoice_id, customer) VALUES (40, 'Nuuk'), (41, 'Brandt'), (42, 'Nuuk');
INSERT INTO invoice_lines (line_id, invoice_id, quantity, unit_price) VALUES
  (1, 42, 1, 15.00);
INSERT INTO payments (payment_id, invoice_id, amount) VALUES
  (1, 40, 25.00),
  (2, 42, 15.00);
