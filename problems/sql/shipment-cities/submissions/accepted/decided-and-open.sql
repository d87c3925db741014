-- drill: sql/shipment-cities
SELECT s.shipment_id, o.city AS origin, d.city AS destination
FROM shipments AS s
JOIN depots AS o ON o.depot_id = s.from_depot
JOIN depots AS d ON d.depot_id = s.to_depot
UNION ALL
SELECT s.shipment_id, o.city, NULL
FROM shipments AS s
JOIN depots AS o ON o.depot_id = s.from_depot
WHERE s.to_depot IS NULL
ORDER BY shipment_id;
