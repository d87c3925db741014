-- drill: sql/stock-count-upsert
BEGIN;

CREATE TEMP TABLE deciding AS
SELECT c.item, c.quantity, c.counted_at
FROM count_lines AS c
WHERE NOT EXISTS (
  SELECT 1 FROM count_lines AS d
  WHERE d.item = c.item
    AND (d.counted_at > c.counted_at OR (d.counted_at = c.counted_at AND d.line_no > c.line_no))
);

UPDATE stock
SET quantity = deciding.quantity, counted_at = deciding.counted_at
FROM deciding
WHERE deciding.item = stock.item
  AND deciding.counted_at > COALESCE(stock.counted_at, '');

INSERT INTO stock (item, shelf, quantity, counted_at)
SELECT item, NULL, quantity, counted_at
FROM deciding
WHERE item NOT IN (SELECT item FROM stock);

COMMIT;
