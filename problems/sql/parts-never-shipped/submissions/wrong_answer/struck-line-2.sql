-- drill: sql/parts-never-shipped
SELECT p.part_id, p.name
FROM parts AS p
LEFT JOIN shipment_lines AS l ON l.part_id = p.part_id
WHERE l.line_id IS NULL AND COALESCE(l.quantity, 0) = 0
ORDER BY p.part_id;
