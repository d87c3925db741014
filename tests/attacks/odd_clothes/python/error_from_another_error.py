# expect: AC
# wears: raise … from, with a note
def merge(first, second):
    try:
        assert first == sorted(first) and second == sorted(second)
    except AssertionError as error:
        error.add_note("both lists must be sorted")
        raise ValueError("not sorted") from error
    return sorted([*first, *second])
