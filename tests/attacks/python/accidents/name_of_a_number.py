# expect: RTE WA CE
# tries: nothing: merge is a number
merge = 5
