INSERT INTO customers (customer_id, name, status, region) VALUES
  (1, 'Brandt Tools',   'active',   'EU'),
  (2, 'Oslo Marine',    'active',   'EFTA'),
  (3, 'Kerr & Sons',    'active',   'UK'),
  (4, 'Ravel Textiles', 'closed',   NULL),
  (5, 'Nuuk Fisheries', 'prospect', 'EU-OT'),
  (6, 'Oslo Marine',    'active',   'EFTA');
