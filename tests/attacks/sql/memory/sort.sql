-- expect: MLE TLE
-- tries: a sort that spills to a disk which it does not have
SELECT range AS customer, hash(range) AS total FROM range(200000000) ORDER BY total DESC, customer;
