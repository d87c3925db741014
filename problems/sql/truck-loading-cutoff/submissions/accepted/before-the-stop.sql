-- drill: sql/truck-loading-cutoff
WITH loading AS (
  SELECT p.truck_id, p.pallet_id, p.queue_no, p.weight_kg,
         SUM(p.weight_kg) OVER (PARTITION BY p.truck_id ORDER BY p.queue_no) > t.limit_kg AS too_heavy
  FROM pallets AS p
  JOIN trucks AS t USING (truck_id)
),
stops AS (
  SELECT truck_id, MIN(queue_no) AS queue_no FROM loading WHERE too_heavy GROUP BY truck_id
)
SELECT t.truck_id,
       ARG_MAX(l.pallet_id, l.queue_no) AS last_pallet,
       COALESCE(SUM(l.weight_kg), 0) AS loaded_kg
FROM trucks AS t
LEFT JOIN stops AS s ON s.truck_id = t.truck_id
LEFT JOIN loading AS l ON l.truck_id = t.truck_id AND (s.queue_no IS NULL OR l.queue_no < s.queue_no)
GROUP BY t.truck_id
ORDER BY t.truck_id;
