INSERT INTO invoices (invoice_id, customer) VALUES
  (501, 'Brandt'),
  (502, 'Oslo Yard'),
  (503, 'Brandt');
INSERT INTO invoice_lines (line_id, invoice_id, quantity, unit_price) VALUES
  (1, 501,  2,  45.00),
  (2, 501,  1,  30.00),
  (3, 502,  4, 125.50),
  (4, 503, 10,   1.20);
INSERT INTO payments (payment_id, invoice_id, amount) VALUES
  (900,  501, 100.00),
  (901,  502, 200.00),
  (902,  502, 302.00),
  (903, NULL,  12.00);
