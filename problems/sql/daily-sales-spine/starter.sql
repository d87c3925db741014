-- drill: sql/daily-sales-spine
--
-- receipts (
--   receipt_id INTEGER PRIMARY KEY,
--   sold_at    TIMESTAMP NOT NULL,       -- whole seconds, local time
--   amount     DECIMAL(10,2) NOT NULL    -- negative for goods taken back
-- )
--
-- One query, for 2024-02-24 to 2024-03-04. Columns: day, receipt_count, takings. Sorted by day.

