-- expect: TLE MLE
-- tries: one call that runs for long and looks at no interrupt
SELECT levenshtein(repeat('ab', 60000), repeat('ba', 60000)) AS customer, 1 AS total;
