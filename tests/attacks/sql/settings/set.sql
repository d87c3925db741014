-- expect: CE
-- tries: more threads
SET threads = 8;
