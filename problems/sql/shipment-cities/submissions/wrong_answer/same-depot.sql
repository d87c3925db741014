-- drill: sql/shipment-cities
SELECT s.shipment_id, o.city AS origin, d.city AS destination
FROM shipments AS s
JOIN depots AS o ON o.depot_id = s.from_depot
LEFT JOIN depots AS d ON d.depot_id = s.to_depot
WHERE d.depot_id IS NULL OR d.depot_id <> o.depot_id
ORDER BY s.shipment_id;
