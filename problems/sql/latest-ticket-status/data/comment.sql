INSERT INTO ticket_events (event_id, ticket_id, happened_at, status) VALUES
  (41, 71, '2025-05-07 08:00:00', 'waiting'),
  (42, 71, '2025-05-07 09:00:00', NULL),
  (43, 72, '2025-05-07 09:00:00', NULL),
  (44, 73, '2025-05-07 09:00:00', 'open'),
  (45, 73, '2025-05-07 09:00:00', NULL);
