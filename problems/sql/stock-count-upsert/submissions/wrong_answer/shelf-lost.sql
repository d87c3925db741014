-- drill: sql/stock-count-upsert
INSERT OR REPLACE INTO stock (item, quantity, counted_at)
SELECT item, quantity, counted_at
FROM (
  SELECT item, quantity, counted_at,
         ROW_NUMBER() OVER (PARTITION BY item ORDER BY counted_at DESC, line_no DESC) AS place
  FROM count_lines
) AS c
WHERE place = 1
  AND NOT EXISTS (SELECT 1 FROM stock AS s WHERE s.item = c.item AND s.counted_at >= c.counted_at);
