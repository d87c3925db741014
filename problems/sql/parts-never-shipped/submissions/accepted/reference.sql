-- drill: sql/parts-never-shipped
SELECT p.part_id, p.name
FROM parts AS p
WHERE NOT EXISTS (
  SELECT 1
  FROM shipment_lines AS l
  WHERE l.part_id = p.part_id
    AND l.quantity > 0
)
ORDER BY p.part_id;
