-- drill: practice/all-rows
-- customer(id, name)

