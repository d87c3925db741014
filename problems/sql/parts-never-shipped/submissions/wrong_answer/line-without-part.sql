-- drill: sql/parts-never-shipped
SELECT part_id, name
FROM parts
WHERE part_id NOT IN (SELECT part_id FROM shipment_lines WHERE quantity > 0)
ORDER BY part_id;
