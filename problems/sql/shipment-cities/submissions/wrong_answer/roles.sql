-- drill: sql/shipment-cities
SELECT s.shipment_id, MIN(d.city) AS origin, CASE WHEN s.to_depot IS NOT NULL THEN MAX(d.city) END AS destination
FROM shipments AS s
JOIN depots AS d ON d.depot_id = s.from_depot OR d.depot_id = s.to_depot
GROUP BY s.shipment_id, s.to_depot
ORDER BY s.shipment_id;
