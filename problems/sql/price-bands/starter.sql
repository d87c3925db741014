-- drill: sql/price-bands
--
-- catalogue (
--   item_no INTEGER PRIMARY KEY,
--   title   TEXT NOT NULL,
--   price   DECIMAL(10,2)   -- 0.00 or more; NULL = no price yet
-- )
--
-- One query. Columns: item_no, price, band. Sorted by item_no.

