-- drill: sql/latest-ticket-status
SELECT e.ticket_id, e.status, e.happened_at AS since
FROM ticket_events AS e
JOIN (
  SELECT ticket_id, MAX(happened_at) AS last_at
  FROM ticket_events
  WHERE status IS NOT NULL
  GROUP BY ticket_id
) AS latest ON latest.ticket_id = e.ticket_id AND latest.last_at = e.happened_at
WHERE e.status IS NOT NULL
ORDER BY e.ticket_id;
