-- drill: sql/invoice-fanout
SELECT i.invoice_id, i.customer,
       COALESCE(SUM(l.quantity * l.unit_price), 0) AS billed,
       COALESCE(SUM(p.amount), 0) AS paid,
       COALESCE(SUM(l.quantity * l.unit_price), 0) - COALESCE(SUM(p.amount), 0) AS balance
FROM invoices AS i
LEFT JOIN invoice_lines AS l ON l.invoice_id = i.invoice_id
LEFT JOIN payments AS p ON p.invoice_id = i.invoice_id
GROUP BY i.invoice_id, i.customer
ORDER BY i.invoice_id;
