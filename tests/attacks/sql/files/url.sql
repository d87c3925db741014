-- expect: CE
-- tries: the network
SELECT * FROM 'http://127.0.0.1:@PORT@/data.csv';
