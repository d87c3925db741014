-- drill: sql/price-bands
WITH bands (band, lowest, below) AS (
  VALUES ('cheap', 0, 20), ('standard', 20, 100), ('premium', 100, NULL)
)
SELECT c.item_no, c.price, COALESCE(b.band, 'unpriced') AS band
FROM catalogue AS c
LEFT JOIN bands AS b
  ON c.price >= b.lowest
 AND (c.price < b.below OR b.below IS NULL)
ORDER BY c.item_no;
