INSERT INTO customers (customer_id, name, status, region) VALUES
  (34, 'Aster Print',    'active',   NULL),
  (33, 'Ravel Textiles', 'closed',   NULL),
  (32, 'Pine & Partner', 'prospect', 'UK'),
  (31, 'Oslo Marine',    'active',   'EFTA'),
  (30, 'Brandt Tools',   'active',   'EU');
