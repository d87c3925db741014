-- expect: CE
-- tries: the environment
SELECT getenv('DRILL_ATTACK_TOKEN') AS customer, 1 AS total;
