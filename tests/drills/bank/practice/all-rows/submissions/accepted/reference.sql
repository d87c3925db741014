-- drill: practice/all-rows
SELECT id, name FROM customer ORDER BY id;
