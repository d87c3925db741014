-- drill: sql/stock-count-upsert
INSERT INTO stock (item, shelf, quantity, counted_at)
SELECT item, NULL, quantity, counted_at
FROM (
    SELECT item, quantity, counted_at,
           row_number() OVER (PARTITION BY item ORDER BY counted_at DESC, line_no DESC) AS place
    FROM count_lines
)
WHERE place = 1
ON CONFLICT (item) DO UPDATE
SET quantity = excluded.quantity, counted_at = excluded.counted_at
WHERE excluded.counted_at > coalesce(stock.counted_at, '2000-01-01 00:00:00');
