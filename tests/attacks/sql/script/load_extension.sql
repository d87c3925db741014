-- expect: CE RTE
-- target: scripts/book-payments
-- tries: a library
SELECT load_extension('/tmp/drill-attack-evil.so');
