-- expect: TLE MLE
-- tries: the same as a constant, which the planner itself works out before anything runs
SELECT customer, sum(amount) AS total FROM orders WHERE length(repeat('x', 100000000)) > damerau_levenshtein(repeat('ab', 40000), repeat('ba', 40000))
GROUP BY customer;
