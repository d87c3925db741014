-- drill: sql/stock-count-upsert
INSERT INTO stock (item, quantity, counted_at)
SELECT item, quantity, counted_at
FROM (
  SELECT item, quantity, counted_at,
         ROW_NUMBER() OVER (PARTITION BY item ORDER BY counted_at DESC, line_no DESC) AS place
  FROM count_lines
)
WHERE place = 1
ON CONFLICT (item) DO UPDATE
SET quantity = excluded.quantity,
    counted_at = excluded.counted_at
WHERE excluded.counted_at > stock.counted_at;
