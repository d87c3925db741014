# drill: practice/first-repeat
def first_repeat(numbers):
    """Another approach."""
    known = set()
    for number in numbers:
        if number in known:
            return number
        known.add(number)
    return None
