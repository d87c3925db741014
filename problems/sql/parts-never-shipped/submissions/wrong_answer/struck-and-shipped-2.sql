-- drill: sql/parts-never-shipped
SELECT p.part_id, p.name
FROM parts AS p
LEFT JOIN shipment_lines AS l ON l.part_id = p.part_id
GROUP BY p.part_id, p.name
HAVING COALESCE(MIN(l.quantity), 0) = 0
ORDER BY p.part_id;
