-- drill: sql/stock-count-upsert
INSERT INTO stock (item, shelf, quantity, counted_at)
SELECT item, NULL, quantity, counted_at
FROM (
    SELECT item, quantity, counted_at,
           row_number() OVER (PARTITION BY item ORDER BY counted_at DESC, line_no DESC) AS place
    FROM (SELECT line_no, trim(item) AS item, quantity, counted_at FROM count_lines)
)
WHERE place = 1
ON CONFLICT (item) DO UPDATE
SET quantity = excluded.quantity, counted_at = excluded.counted_at
WHERE stock.counted_at IS NULL OR excluded.counted_at > stock.counted_at;
