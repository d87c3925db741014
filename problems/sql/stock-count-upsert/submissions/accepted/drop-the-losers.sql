-- drill: sql/stock-count-upsert
DELETE FROM count_lines
WHERE EXISTS (
  SELECT 1 FROM count_lines AS d
  WHERE d.item = count_lines.item
    AND (d.counted_at, d.line_no) > (count_lines.counted_at, count_lines.line_no)
);
DELETE FROM count_lines
WHERE counted_at <= (SELECT stock.counted_at FROM stock WHERE stock.item = count_lines.item);
INSERT OR REPLACE INTO stock (item, shelf, quantity, counted_at)
SELECT c.item, s.shelf, c.quantity, c.counted_at
FROM count_lines AS c
LEFT JOIN stock AS s ON s.item = c.item;
