-- drill: sql/stock-count-upsert
INSERT INTO stock (item, quantity, counted_at)
SELECT item, quantity, counted_at
FROM count_lines AS c
WHERE line_no = (SELECT MAX(line_no) FROM count_lines AS d WHERE d.item = c.item)
ON CONFLICT (item) DO UPDATE
SET quantity = excluded.quantity,
    counted_at = excluded.counted_at
WHERE stock.counted_at IS NULL OR excluded.counted_at > stock.counted_at;
