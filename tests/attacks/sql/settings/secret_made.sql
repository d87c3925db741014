-- expect: CE
-- tries: credentials of its own
CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b');
