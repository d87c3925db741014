# expect: AC
# wears: as few lines as possible
def merge(a, b): x = sorted(a) != a or sorted(b) != b; y = {True: lambda: int("not sorted"), False: lambda: sorted(a + b)}[x]; return y()
