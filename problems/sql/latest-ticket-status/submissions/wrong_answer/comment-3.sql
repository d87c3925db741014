-- drill: sql/latest-ticket-status
SELECT e.ticket_id, e.status, e.happened_at AS since
FROM ticket_events AS e
WHERE e.status IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM ticket_events AS later
    WHERE later.ticket_id = e.ticket_id
      AND (later.happened_at > e.happened_at
           OR (later.happened_at = e.happened_at AND later.event_id > e.event_id))
  )
ORDER BY e.ticket_id;
