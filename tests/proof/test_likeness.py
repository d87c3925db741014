"""Two accepted answers count as two approaches only when they are not one with other names."""

from engine.proof.likeness import alike
from engine.types import Answer


def answer(**files: str) -> Answer:
    return Answer(name="x", files={name.replace("_", "."): text.encode() for name, text in files.items()})


def test_other_names_are_no_other_approach() -> None:
    assert alike(
        answer(app_py="def f(a):\n    return a + 1\n"), answer(app_py="def g(b):\n    return b + 1\n")
    )


def test_files_that_are_no_code_count_as_they_are_written() -> None:
    code = "x = 1\n"
    first = answer(app_py=code, notes_txt="FROM python:3.11\n")
    assert alike(first, answer(app_py=code, notes_txt="FROM python:3.11\n"))
    assert not alike(first, answer(app_py=code, notes_txt="FROM python:3.12\n"))
