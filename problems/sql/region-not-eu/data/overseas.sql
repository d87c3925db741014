INSERT INTO customers (customer_id, name, status, region) VALUES
  (21, 'Nuuk Fisheries', 'active', 'EU-OT'),
  (20, 'Brandt Tools',   'active', 'EU');
