import probes
from engine.testing import contract, scripted, trap


def complaints(*lines):
    return scripted(["mypy --strict client.py  # a file that uses your Stack"], probes.complaints, *lines)


def run(*lines):
    return scripted(lines, probes.run, *lines)


@trap("unchecked")
def test_the_file_by_itself():
    assert scripted(["mypy --strict stack.py"], probes.own_complaints) == []


@trap("any")
def test_mistakes_of_callers():
    assert complaints(
        'ints.push("three")  # type: ignore[arg-type]',
        "texts.push(None)  # type: ignore[arg-type]",
        'given = Stack[int](["three"])  # type: ignore',
        "word: str = ints.pop()  # type: ignore[assignment]",
        "top: int = ints.peek()  # type: ignore[assignment]",
        "for name in ints:",
        "    name.upper()  # type: ignore[attr-defined]",
        "ints.map(len)  # type: ignore",
        "more: Stack[float] = ints  # type: ignore[assignment]",
        "ints.map(3)  # type: ignore",
        "ints.push()  # type: ignore[call-arg]",
    ) == []


@trap("object")
def test_what_callers_do_with_items():
    assert complaints(
        "print(texts.pop().upper(), ints.pop() + 1)",
        "assert_type(ints.pop(), int)",
        "assert_type(ints.peek(), int | None)",
        "assert_type([item for item in texts], list[str])",
        "def shown(stack: Stack[str]) -> str:",
        "    return (stack.peek() or '?').upper()",
        "def total(numbers: Iterable[int]) -> int:",
        "    return sum(numbers)",
        "total(ints)",
        "assert_type(len(ints), int)",
    ) == []


@trap("lost-parameter")
def test_types_of_stacks_that_methods_give():
    assert complaints(
        "assert_type(ints.map(str), Stack[str])",
        "def boxed(number: int) -> list[int]:",
        "    return [number]",
        "assert_type(ints.map(boxed), Stack[list[int]])",
        "assert_type(ints.map(str).map(len).pop(), int)",
        "ints.map(str).push(3)  # type: ignore[arg-type]",
    ) == []


@trap("same-type")
def test_numbers_become_texts():
    assert complaints("assert_type(ints.map(str).pop(), str)", "ints.map(abs).push(3)") == []


@trap("own-class")
def test_copy_of_a_class_of_its_own():
    assert complaints(
        "class Undo(Stack[str]):",
        "    def undo(self) -> str:",
        "        return self.pop()",
        "assert_type(Undo().copy(), Undo)",
        "Undo().copy().undo()",
        "assert_type(ints.copy(), Stack[int])",
    ) == []


@trap("narrow")
def test_items_of_all_kinds():
    assert complaints(
        "assert_type(Stack([[1], [2]]).pop(), list[int])",
        "maybe: Stack[int | None] = Stack()",
        "maybe.push(None)",
        "class Step: ...",
        "assert_type(Stack(items=iter([Step()])).pop(), Step)",
        "assert_type(Stack({1.5}).pop(), float)",
        "functions: Stack[type[Step]] = Stack((Step,))",
    ) == []


@trap("silenced")
def test_comments_that_silence():
    assert scripted(["# comments of stack.py that speak to mypy"], probes.silenced) == []


@trap("changed")
def test_order_of_the_items():
    assert run("stack = Stack('abc')", "stack.peek(), list(stack), stack.pop(), list(stack)") == (
        "c", ["c", "b", "a"], "c", ["b", "a"],
    )


@trap("changed")
def test_the_callers_list_and_a_copy_afterwards():
    lines = "mine = [1, 2]", "stack = Stack(mine)", "mine.append(3)", "other = stack.copy()", "other.push(9)"
    assert run(*lines, "list(stack), list(other), mine") == ([2, 1], [9, 2, 1], [1, 2, 3])


@contract
def test_an_empty_stack():
    assert run("Stack().peek(), len(Stack()), list(Stack()), list(Stack().map(str))") == (None, 0, [], [])
    assert run("Stack().pop()") == "raises IndexError"


@contract
def test_items_that_count_as_false():
    assert run("stack = Stack(items=[0])", "stack.push('')", "stack.peek(), len(stack), list(stack)") == ("", 2, ["", 0])


@contract
def test_mapped_and_copied_stacks():
    assert run("stack = Stack([1, 22])", "list(stack.map(str)), list(stack)") == (["22", "1"], [22, 1])
    lines = "class Undo(Stack):\n    pass", "undo = Undo('ab')"
    assert run(*lines, "type(undo.copy()).__name__, type(undo.map(str)).__name__") == ("Undo", "Stack")
