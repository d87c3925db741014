-- expect: CE RTE WA
-- target: scripts/book-payments
-- tries: the catalogue itself
UPDATE sqlite_master SET sql = 'CREATE TABLE accounts (x)';
