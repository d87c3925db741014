-- drill: sql/price-bands
SELECT item_no, price,
       CASE
         WHEN price IS NULL THEN 'unpriced'
         WHEN price BETWEEN 0 AND 19 THEN 'cheap'
         WHEN price BETWEEN 20 AND 99 THEN 'standard'
         ELSE 'premium'
       END AS band
FROM catalogue
ORDER BY item_no;
