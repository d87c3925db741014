-- drill: sql/truck-loading-cutoff
-- Weights are above 0, so the totals of a truck rise along its queue and each occurs once.
WITH loading AS (
  SELECT p.truck_id, p.pallet_id, SUM(ahead.weight_kg) AS total_kg
  FROM pallets AS p
  JOIN pallets AS ahead ON ahead.truck_id = p.truck_id AND ahead.queue_no <= p.queue_no
  GROUP BY p.truck_id, p.pallet_id
),
loads AS (
  SELECT t.truck_id, MAX(l.total_kg) AS loaded_kg
  FROM trucks AS t
  LEFT JOIN loading AS l ON l.truck_id = t.truck_id AND l.total_kg <= t.limit_kg
  GROUP BY t.truck_id
)
SELECT s.truck_id, l.pallet_id AS last_pallet, COALESCE(s.loaded_kg, 0) AS loaded_kg
FROM loads AS s
LEFT JOIN loading AS l ON l.truck_id = s.truck_id AND l.total_kg = s.loaded_kg
ORDER BY s.truck_id;
