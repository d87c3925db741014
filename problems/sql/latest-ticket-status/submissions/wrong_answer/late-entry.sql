-- drill: sql/latest-ticket-status
SELECT ticket_id, status, happened_at AS since
FROM ticket_events
WHERE event_id IN (SELECT MAX(event_id) FROM ticket_events WHERE status IS NOT NULL GROUP BY ticket_id)
ORDER BY ticket_id;
