-- drill: sql/latest-ticket-status
WITH changes AS (
  SELECT * FROM ticket_events WHERE status IS NOT NULL
),
last_second AS (
  SELECT ticket_id, MAX(happened_at) AS since FROM changes GROUP BY ticket_id
),
last_event AS (
  SELECT MAX(c.event_id) AS event_id
  FROM changes AS c
  JOIN last_second AS s ON s.ticket_id = c.ticket_id AND s.since = c.happened_at
  GROUP BY c.ticket_id
)
SELECT c.ticket_id, c.status, c.happened_at AS since
FROM changes AS c
JOIN last_event AS e ON e.event_id = c.event_id
ORDER BY c.ticket_id;
