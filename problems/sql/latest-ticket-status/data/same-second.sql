INSERT INTO ticket_events (event_id, ticket_id, happened_at, status) VALUES
  (12, 41, '2025-05-07 12:00:00', 'closed'),
  (11, 41, '2025-05-07 12:00:00', 'solved'),
  (10, 41, '2025-05-07 08:00:00', 'open'),
  (15, 42, '2025-05-07 12:00:00', 'waiting'),
  (16, 42, '2025-05-07 12:00:00', 'open');
