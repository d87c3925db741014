-- expect: CE
-- tries: taking the dataset away
DETACH ds;
