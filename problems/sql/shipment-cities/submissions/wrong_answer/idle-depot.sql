-- drill: sql/shipment-cities
SELECT s.shipment_id, o.city AS origin, d.city AS destination
FROM depots AS o
LEFT JOIN shipments AS s ON s.from_depot = o.depot_id
LEFT JOIN depots AS d ON d.depot_id = s.to_depot
ORDER BY s.shipment_id;
