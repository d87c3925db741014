-- drill: sql/invoice-fanout
SELECT i.invoice_id, i.customer,
       COALESCE(b.total, 0) AS billed,
       COALESCE(p.total, 0) AS paid,
       COALESCE(b.total - p.total, 0) AS balance
FROM invoices AS i
LEFT JOIN (SELECT invoice_id, SUM(quantity * unit_price) AS total
           FROM invoice_lines
           GROUP BY invoice_id) AS b ON b.invoice_id = i.invoice_id
LEFT JOIN (SELECT invoice_id, SUM(amount) AS total
           FROM payments
           GROUP BY invoice_id) AS p ON p.invoice_id = i.invoice_id
ORDER BY i.invoice_id;
