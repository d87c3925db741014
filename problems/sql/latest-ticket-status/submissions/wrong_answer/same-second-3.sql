-- drill: sql/latest-ticket-status
WITH ranked AS (
  SELECT ticket_id, status, happened_at,
         RANK() OVER (PARTITION BY ticket_id ORDER BY happened_at DESC) AS nth
  FROM ticket_events
  WHERE status IS NOT NULL
)
SELECT ticket_id, status, happened_at AS since
FROM ranked
WHERE nth = 1
ORDER BY ticket_id;
