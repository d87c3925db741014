INSERT INTO invoices (invoice_id, customer) VALUES (30, 'Aster'), (31, 'Aster');
INSERT INTO invoice_lines (line_id, invoice_id, quantity, unit_price) VALUES
  (1, 30,  1, 80.00),
  (2, 31,  1, 20.00),
  (3, 31, -1, 20.00);
INSERT INTO payments (payment_id, invoice_id, amount) VALUES
  (1, NULL, 80.00);
