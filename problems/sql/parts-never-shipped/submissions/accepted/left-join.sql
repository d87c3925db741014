-- drill: sql/parts-never-shipped
SELECT p.part_id, p.name
FROM parts AS p
LEFT JOIN shipment_lines AS l ON l.part_id = p.part_id AND l.quantity > 0
WHERE l.line_id IS NULL
ORDER BY p.part_id;
