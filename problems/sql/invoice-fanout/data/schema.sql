CREATE TABLE invoices (
  invoice_id INTEGER PRIMARY KEY,
  customer   TEXT NOT NULL
);
CREATE TABLE invoice_lines (
  line_id    INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoices (invoice_id),
  quantity   INTEGER NOT NULL,
  unit_price DECIMAL(10,2) NOT NULL
);
CREATE TABLE payments (
  payment_id INTEGER PRIMARY KEY,
  invoice_id INTEGER REFERENCES invoices (invoice_id),
  amount     DECIMAL(10,2) NOT NULL
);
