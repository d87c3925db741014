INSERT INTO ticket_events (event_id, ticket_id, happened_at, status) VALUES
  (31, 61, '2025-05-07 08:00:00', 'open'),
  (32, 61, '2025-05-07 10:00:00', 'solved'),
  (33, 61, '2025-05-07 09:00:00', 'waiting');
