-- drill: sql/invoice-fanout
SELECT invoice_id, customer, billed, paid, billed - paid AS balance
FROM (
  SELECT i.invoice_id, i.customer,
         COALESCE((SELECT SUM(l.quantity * l.unit_price)
                   FROM invoice_lines AS l
                   WHERE l.invoice_id = i.invoice_id), 0) AS billed,
         COALESCE((SELECT SUM(p.amount)
                   FROM payments AS p
                   WHERE p.invoice_id = i.invoice_id), 0) AS paid
  FROM invoices AS i
) AS sums
ORDER BY invoice_id;
