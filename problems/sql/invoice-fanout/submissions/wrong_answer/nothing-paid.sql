-- drill: sql/invoice-fanout
SELECT i.invoice_id, i.customer, b.total AS billed, p.total AS paid, b.total - p.total AS balance
FROM invoices AS i
JOIN (SELECT invoice_id, SUM(quantity * unit_price) AS total
      FROM invoice_lines
      GROUP BY invoice_id) AS b ON b.invoice_id = i.invoice_id
JOIN (SELECT invoice_id, SUM(amount) AS total
      FROM payments
      GROUP BY invoice_id) AS p ON p.invoice_id = i.invoice_id
ORDER BY i.invoice_id;
