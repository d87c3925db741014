-- drill: sql/invoice-fanout
-- The lines are added up first, but their total is then summed once per payment.
SELECT i.invoice_id, i.customer,
       COALESCE(SUM(b.total), 0) AS billed,
       COALESCE(SUM(p.amount), 0) AS paid,
       COALESCE(SUM(b.total), 0) - COALESCE(SUM(p.amount), 0) AS balance
FROM invoices AS i
LEFT JOIN (SELECT invoice_id, SUM(quantity * unit_price) AS total
           FROM invoice_lines
           GROUP BY invoice_id) AS b ON b.invoice_id = i.invoice_id
LEFT JOIN payments AS p ON p.invoice_id = i.invoice_id
GROUP BY i.invoice_id, i.customer
ORDER BY i.invoice_id;
