-- expect: CE
-- tries: a statement of administration
VACUUM;
