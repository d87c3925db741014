-- drill: sql/price-bands
SELECT item_no, price,
       CASE
         WHEN price >= 100 THEN 'premium'
         WHEN price >= 20 THEN 'standard'
         WHEN price > 0 THEN 'cheap'
         ELSE 'unpriced'
       END AS band
FROM catalogue
ORDER BY item_no;
