-- expect: CE
-- tries: a PRAGMA
PRAGMA memory_limit = '100GB';
