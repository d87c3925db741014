-- expect: CE
-- tries: comments only
/* still thinking */
