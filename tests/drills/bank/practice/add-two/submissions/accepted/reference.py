# drill: practice/add-two
def add(a: int, b: int) -> int:
    return a + b
