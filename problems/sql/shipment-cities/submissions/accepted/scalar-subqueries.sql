-- drill: sql/shipment-cities
SELECT s.shipment_id,
       (SELECT city FROM depots WHERE depot_id = s.from_depot) AS origin,
       (SELECT city FROM depots WHERE depot_id = s.to_depot) AS destination
FROM shipments AS s
ORDER BY s.shipment_id;
