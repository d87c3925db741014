-- expect: CE
-- tries: an extension
INSTALL httpfs;
