-- expect: CE RTE
-- target: scripts/book-payments
-- tries: a library
SELECT load_extension('./drill-attack-evil.so');
