# expect: AC
# tries: nothing: a temporary file and a file in its own folder
import tempfile


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    with open("notes.txt", "w") as file:
        file.write("x")
    with tempfile.NamedTemporaryFile(prefix="drill-attack-") as file:
        file.write(b"x")
    return sorted([*first, *second])
