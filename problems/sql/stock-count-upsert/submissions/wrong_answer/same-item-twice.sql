-- drill: sql/stock-count-upsert
INSERT INTO stock (item, quantity, counted_at)
SELECT item, quantity, counted_at
FROM count_lines
WHERE true
ORDER BY line_no
ON CONFLICT (item) DO UPDATE
SET quantity = excluded.quantity,
    counted_at = excluded.counted_at
WHERE stock.counted_at IS NULL OR excluded.counted_at > stock.counted_at;
