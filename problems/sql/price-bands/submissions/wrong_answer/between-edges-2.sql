-- drill: sql/price-bands
SELECT item_no, price,
       CASE
         WHEN price IS NULL THEN 'unpriced'
         WHEN price < 20 THEN 'cheap'
         WHEN price < 100 THEN 'standard'
         WHEN price < 1000 THEN 'premium'
         ELSE 'unpriced'
       END AS band
FROM catalogue
ORDER BY item_no;
