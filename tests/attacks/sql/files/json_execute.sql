-- expect: CE
-- tries: a serialised query, past every check of the tree
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT * FROM orders'));
