-- drill: sql/latest-ticket-status
SELECT ticket_id, MAX(status) AS status, MAX(happened_at) AS since
FROM ticket_events
WHERE status IS NOT NULL
GROUP BY ticket_id
ORDER BY ticket_id;
