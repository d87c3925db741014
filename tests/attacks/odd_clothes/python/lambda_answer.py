# expect: AC
# wears: one lambda
check = lambda items: items == sorted(items) or (_ for _ in ()).throw(ValueError("not sorted"))
merge = lambda first, second: check(first) and check(second) and sorted(first + second)
