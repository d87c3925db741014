-- drill: sql/shipment-cities
SELECT s.shipment_id,
       MAX(CASE WHEN d.depot_id = s.from_depot THEN d.city END) AS origin,
       MAX(CASE WHEN d.depot_id = s.to_depot THEN d.city END) AS destination
FROM shipments AS s
JOIN depots AS d ON d.depot_id IN (s.from_depot, s.to_depot)
GROUP BY s.shipment_id
ORDER BY s.shipment_id;
