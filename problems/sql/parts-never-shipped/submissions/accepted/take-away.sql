-- drill: sql/parts-never-shipped
WITH never AS (
  SELECT part_id FROM parts
  EXCEPT
  SELECT part_id FROM shipment_lines WHERE quantity > 0
)
SELECT p.part_id, p.name
FROM parts AS p
JOIN never AS n ON n.part_id = p.part_id
ORDER BY p.part_id;
