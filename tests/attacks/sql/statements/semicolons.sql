-- expect: CE
-- tries: only semicolons
;;;
