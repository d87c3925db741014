-- expect: TLE RTE WA
-- target: scripts/book-payments
-- tries: a pattern of many percent signs over a long text
UPDATE accounts SET balance = (SELECT hex(zeroblob(40000)) LIKE '%0%0%0%0%0%0%0%0%0%0%0%0%0%0%0%1');
