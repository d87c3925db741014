-- drill: sql/stock-count-upsert
INSERT INTO stock (item, quantity, counted_at)
SELECT item, MAX(quantity), MAX(counted_at)
FROM count_lines
WHERE true
GROUP BY item
ON CONFLICT (item) DO UPDATE
SET quantity = excluded.quantity,
    counted_at = excluded.counted_at
WHERE stock.counted_at IS NULL OR excluded.counted_at > stock.counted_at;
