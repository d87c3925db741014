-- drill: sql/invoice-fanout
SELECT i.invoice_id, i.customer,
       SUM(m.billed) AS billed, SUM(m.paid) AS paid, SUM(m.billed - m.paid) AS balance
FROM invoices AS i
JOIN (
  SELECT invoice_id, 0 AS billed, 0 AS paid FROM invoices
  UNION
  SELECT invoice_id, quantity * unit_price, 0 FROM invoice_lines
  UNION
  SELECT invoice_id, 0, amount FROM payments
) AS m ON m.invoice_id = i.invoice_id
GROUP BY i.invoice_id, i.customer
ORDER BY i.invoice_id;
