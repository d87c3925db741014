-- drill: sql/latest-ticket-status
-- An event that sets the status which the ticket has already is passed over.
WITH changes AS (
  SELECT ticket_id, status, happened_at, event_id,
         LAG(status) OVER (PARTITION BY ticket_id ORDER BY happened_at, event_id) AS was
  FROM ticket_events
  WHERE status IS NOT NULL
),
numbered AS (
  SELECT ticket_id, status, happened_at,
         ROW_NUMBER() OVER (PARTITION BY ticket_id ORDER BY happened_at DESC, event_id DESC) AS nth
  FROM changes
  WHERE was IS NULL OR was <> status
)
SELECT ticket_id, status, happened_at AS since
FROM numbered
WHERE nth = 1
ORDER BY ticket_id;
