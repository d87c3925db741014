-- drill: sql/price-bands
-- No comparison with NULL is true, so an item without a price gets as far as ELSE.
SELECT item_no, price,
       CASE
         WHEN price >= 100 THEN 'premium'
         WHEN price >= 20 THEN 'standard'
         WHEN price >= 0 THEN 'cheap'
         ELSE 'unpriced'
       END AS band
FROM catalogue
ORDER BY item_no;
