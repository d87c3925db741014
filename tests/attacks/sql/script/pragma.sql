-- expect: CE RTE
-- target: scripts/book-payments
-- tries: no foreign keys from now on
PRAGMA foreign_keys = OFF; PRAGMA writable_schema = ON;
