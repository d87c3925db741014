-- drill: sql/invoice-fanout
SELECT i.invoice_id, i.customer,
       SUM(l.quantity * l.unit_price) AS billed,
       COALESCE(MAX(p.total), 0) AS paid,
       SUM(l.quantity * l.unit_price) - COALESCE(MAX(p.total), 0) AS balance
FROM invoices AS i
JOIN invoice_lines AS l ON l.invoice_id = i.invoice_id
LEFT JOIN (SELECT invoice_id, SUM(amount) AS total
           FROM payments
           GROUP BY invoice_id) AS p ON p.invoice_id = i.invoice_id
GROUP BY i.invoice_id, i.customer
ORDER BY i.invoice_id;
