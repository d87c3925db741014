# expect: AC
# tries: nothing: redirect_stdout around its own work
import contextlib
import io


def merge(first, second):
    with contextlib.redirect_stdout(io.StringIO()) as seen:
        print("inside")
    assert seen.getvalue() == "inside\n"
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
