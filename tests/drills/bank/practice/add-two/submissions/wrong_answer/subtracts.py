# drill: practice/add-two
def add(a: int, b: int) -> int:
    print("adding", a, b)  # noqa: T201
    return a - b
