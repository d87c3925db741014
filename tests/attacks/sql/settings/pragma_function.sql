-- expect: CE
-- tries: a PRAGMA as a table
SELECT * FROM pragma_database_list();
