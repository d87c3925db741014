-- drill: sql/parts-never-shipped
SELECT DISTINCT p.part_id, p.name
FROM parts AS p
LEFT JOIN shipment_lines AS l ON l.part_id = p.part_id
WHERE l.line_id IS NULL OR l.quantity = 0
ORDER BY p.part_id;
