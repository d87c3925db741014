-- drill: sql/invoice-fanout
WITH billed AS (
  SELECT invoice_id, SUM(quantity * unit_price) AS total
  FROM invoice_lines
  GROUP BY invoice_id
),
paid AS (
  SELECT invoice_id, SUM(amount) AS total
  FROM payments
  GROUP BY invoice_id
)
SELECT i.invoice_id, i.customer,
       COALESCE(b.total, 0) AS billed,
       COALESCE(p.total, 0) AS paid,
       COALESCE(b.total, 0) - COALESCE(p.total, 0) AS balance
FROM invoices AS i
LEFT JOIN billed AS b ON b.invoice_id = i.invoice_id
LEFT JOIN paid AS p ON p.invoice_id = i.invoice_id
ORDER BY i.invoice_id;
