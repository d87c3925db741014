-- expect: CE
-- tries: a statement of administration
FORCE CHECKPOINT;
