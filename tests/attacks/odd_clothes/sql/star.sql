-- expect: AC
-- target: queries/who-ordered
-- wears: a star
SELECT * FROM lines WHERE NOT price <= 10;
