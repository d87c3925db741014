INSERT INTO invoices (invoice_id, customer) VALUES (20, 'Ravel'), (21, 'Pine');
INSERT INTO invoice_lines (line_id, invoice_id, quantity, unit_price) VALUES
  (1, 20,  1, 150.00),
  (2, 21,  2,  10.00),
  (3, 21,  2,  10.00);
INSERT INTO payments (payment_id, invoice_id, amount) VALUES
  (1, 20, 50.00),
  (2, 20, 50.00),
  (3, 21, 40.00);
