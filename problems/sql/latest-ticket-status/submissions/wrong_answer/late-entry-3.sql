-- drill: sql/latest-ticket-status
WITH numbered AS (
  SELECT ticket_id, status, happened_at,
         ROW_NUMBER() OVER (PARTITION BY ticket_id ORDER BY happened_at DESC, event_id DESC) AS nth
  FROM ticket_events
  WHERE status IS NOT NULL
)
SELECT ticket_id, status,
       (SELECT MIN(e.happened_at) FROM ticket_events AS e
        WHERE e.ticket_id = numbered.ticket_id AND e.status = numbered.status) AS since
FROM numbered
WHERE nth = 1
ORDER BY ticket_id;
