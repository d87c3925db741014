CREATE TABLE customers (
  customer_id INTEGER PRIMARY KEY,
  name        TEXT NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('prospect', 'active', 'closed')),
  region      TEXT CHECK (region IN ('EU', 'EU-OT', 'EFTA', 'UK', 'US'))
);
