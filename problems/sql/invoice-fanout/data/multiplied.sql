INSERT INTO invoices (invoice_id, customer) VALUES (10, 'Kerr'), (11, 'Kerr');
INSERT INTO invoice_lines (line_id, invoice_id, quantity, unit_price) VALUES
  (1, 10, 1, 10.00),
  (2, 10, 3, 20.00),
  (3, 11, 1,  5.00);
INSERT INTO payments (payment_id, invoice_id, amount) VALUES
  (1, 10, 30.00),
  (2, 10,  5.00),
  (3, 10, -5.00),
  (4, 11,  5.00);
