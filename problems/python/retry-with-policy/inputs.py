# --- it never works
pauses = []

@retry(on=ValueError, attempts=5, wait=1, factor=3, longest=5, sleep=pauses.append)
def broken():
    raise ValueError("no")

broken()
pauses
# --- by name
@retry(on=ValueError)
def sum_of(first, second=0):
    return first + second

sum_of(1, second=2)
# --- no attempt at all
retry(on=ValueError, attempts=0)
