-- drill: sql/shipment-cities
SELECT s.shipment_id, o.city AS origin, d.city AS destination
FROM shipments AS s
JOIN depots AS o ON o.depot_id = s.from_depot
JOIN depots AS d ON d.depot_id = COALESCE(s.to_depot, s.from_depot)
ORDER BY s.shipment_id;
