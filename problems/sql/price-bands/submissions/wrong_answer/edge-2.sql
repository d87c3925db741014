-- drill: sql/price-bands
SELECT item_no, price, 'cheap' AS band FROM catalogue WHERE price BETWEEN 0 AND 20
UNION ALL
SELECT item_no, price, 'standard' FROM catalogue WHERE price BETWEEN 20 AND 100
UNION ALL
SELECT item_no, price, 'premium' FROM catalogue WHERE price >= 100
UNION ALL
SELECT item_no, price, 'unpriced' FROM catalogue WHERE price IS NULL
ORDER BY item_no;
