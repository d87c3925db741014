-- expect: CE
-- tries: another database from now on
USE memory;
