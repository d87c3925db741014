-- drill: sql/latest-ticket-status
SELECT DISTINCT ON (ticket_id) ticket_id, status, happened_at AS since
FROM ticket_events
WHERE status IS NOT NULL
ORDER BY ticket_id, happened_at DESC, event_id DESC;
