-- drill: sql/price-bands
WITH bands (band, lowest, below) AS (
  VALUES ('cheap', 0, 20), ('standard', 20, 100), ('premium', 100, 100000000)
)
SELECT c.item_no, c.price, b.band
FROM catalogue AS c
JOIN bands AS b ON c.price >= b.lowest AND c.price < b.below
ORDER BY c.item_no;
