INSERT INTO ticket_events (event_id, ticket_id, happened_at, status) VALUES
  (21, 51, '2025-05-07 08:00:00', 'waiting'),
  (22, 51, '2025-05-07 09:00:00', 'open');
