-- expect: MLE TLE
-- tries: a sort that spills to a disk which it does not have
SELECT range AS customer, md5(range::TEXT) AS total FROM range(50000000) ORDER BY total DESC, customer;
