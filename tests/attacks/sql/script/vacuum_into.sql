-- expect: CE RTE
-- target: scripts/book-payments
-- tries: writing a file
VACUUM INTO '@PLANTED@/drill-attack-copy.db';
