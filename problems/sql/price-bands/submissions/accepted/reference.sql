-- drill: sql/price-bands
SELECT item_no, price,
       CASE
         WHEN price IS NULL THEN 'unpriced'
         WHEN price < 20 THEN 'cheap'
         WHEN price < 100 THEN 'standard'
         ELSE 'premium'
       END AS band
FROM catalogue
ORDER BY item_no;
