-- expect: CE
-- tries: CALL of a table function
CALL pragma_version();
