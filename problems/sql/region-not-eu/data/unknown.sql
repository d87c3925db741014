INSERT INTO customers (customer_id, name, status, region) VALUES
  (12, 'Aster Print',  'active', NULL),
  (11, 'Brandt Tools', 'active', 'EU'),
  (10, 'Kerr & Sons',  'active', 'UK');
