-- expect: CE
-- tries: nothing: it is Python
def solve(orders): return [o for o in orders if o.amount > 100]
