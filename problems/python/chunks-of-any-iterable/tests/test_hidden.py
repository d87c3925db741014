import probes
import pytest
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

SOURCE = "read = []", "def source(count):\n    for number in range(1, count + 1):\n        read.append(number)\n        yield number"


def python(*lines):
    return scripted(lines, probes.python, lines)


@trap("all-at-once")
def test_the_letters_of_a_text():
    assert python("list(chunks('ledger', 4))") == [["l", "e", "d", "g"], ["e", "r"]]


@trap("all-at-once")
def test_what_is_read_for_the_first_chunk():
    lines = *SOURCE, "pieces = chunks(source(10), 3)", "first = next(pieces)"
    assert python(*lines, "read") == [1, 2, 3]
    assert python(*lines, "first") == [1, 2, 3]


@trap("reads-ahead")
def test_what_is_read_by_the_call():
    assert python(*SOURCE, "pieces = chunks(source(10), 3)", "read") == []


@trap("reads-ahead")
def test_what_is_read_for_two_chunks():
    lines = *SOURCE, "pieces = chunks(source(10), 3)", "taken = [next(pieces), next(pieces)]"
    assert python(*lines, "read") == [1, 2, 3, 4, 5, 6]


@trap("reads-ahead")
def test_chunks_of_one():
    lines = *SOURCE, "pieces = chunks(source(10), 1)", "taken = [next(pieces), next(pieces)]"
    assert python(*lines, "read") == [1, 2]
    assert python(*lines, "taken") == [[1], [2]]


@trap("reads-ahead")
def test_a_loop_that_is_left():
    lines = *SOURCE, "for piece in chunks(source(10), 4):\n    break"
    assert python(*lines, "read") == [1, 2, 3, 4]
    assert python("numbers = iter(range(10))", "first = next(chunks(numbers, 4))", "next(numbers)") == 4


@trap("short-end")
def test_items_that_do_not_fill_the_last_chunk():
    assert python("list(chunks([1, 2, 3, 4, 5], 2))") == [[1, 2], [3, 4], [5]]
    assert python("list(chunks([1, 2, 3, 4, 5, 6, 7, 8], 3))") == [[1, 2, 3], [4, 5, 6], [7, 8]]


@trap("short-end")
def test_fewer_items_than_a_chunk_holds():
    assert python("list(chunks([1, 2], 3))") == [[1, 2]]
    assert python("list(chunks((n for n in [7]), 2))") == [[7]]


@trap("late-error")
def test_a_size_of_zero():
    with pytest.raises(ValueError):
        python("pieces = chunks([1, 2, 3], 0)", "'the call raised nothing'")


@trap("late-error")
def test_a_size_below_zero():
    for size in (-1, -3):
        with pytest.raises(ValueError):
            python(f"pieces = chunks([1, 2, 3], {size})", "'the call raised nothing'")


@trap("late-error")
def test_a_bad_size_and_no_items():
    with pytest.raises(ValueError):
        python("pieces = chunks([], 0)", "'the call raised nothing'")


@trap("one-list")
def test_all_chunks_are_kept():
    lines = "pieces = chunks([1, 2, 3, 4, 5, 6], 2)", "first = next(pieces)", "second = next(pieces)"
    assert python(*lines, "first") == [1, 2]
    assert python(*lines, "first is second") == False  # noqa: E712


@trap("one-list")
def test_a_chunk_is_changed():
    lines = "pieces = chunks([1, 2, 3, 4, 5], 2)", "first = next(pieces)"
    assert python(*lines, "first.append('seen')", "next(pieces)") == [3, 4]
    assert python(*lines, "first.clear()", "list(pieces)") == [[3, 4], [5]]


@trap("none-lost")
def test_items_that_are_none():
    assert python("list(chunks([None, 1, None, None, 2, None], 2))") == [[None, 1], [None, None], [2, None]]
    assert python("list(chunks([None, None, None], 2))") == [[None, None], [None]]


@trap("none-lost")
def test_items_that_count_as_false():
    assert python("list(chunks([0, '', False, [], 0.0], 2))") == [[0, ""], [False, []], [0.0]]
    assert python("list(chunks([0, 0, 0, 0], 4))") == [[0, 0, 0, 0]]


@contract
def test_items_that_fill_all_chunks():
    assert python("list(chunks([1, 2, 3, 4], 2))") == [[1, 2], [3, 4]]
    assert python("list(chunks([1, 2, 3], 3))") == [[1, 2, 3]]
    assert python("list(chunks([1, 2, 3], 1))") == [[1], [2], [3]]


@contract
def test_no_items():
    assert python("list(chunks([], 3))") == []
    assert python("next(chunks(iter(()), 3), 'over')") == "over"


@contract
def test_it_is_an_iterator():
    lines = "pieces = chunks([1, 2, 3], 2)",
    assert python(*lines, "iter(pieces) is pieces") == True  # noqa: E712
    assert python(*lines, "[next(pieces), next(pieces), next(pieces, 'over'), next(pieces, 'over')]") == [[1, 2], [3], "over", "over"]
    assert python(*lines, "next(pieces)", "list(pieces)") == [[3]]


@contract
def test_other_iterables():
    assert python("list(chunks({'a': 1, 'b': 2, 'c': 3}, 2))") == [["a", "b"], ["c"]]
    assert python("list(chunks(range(5), 3))") == [[0, 1, 2], [3, 4]]
    assert python("list(chunks(b'xyz', 2))") == [[120, 121], [122]]
    assert python("list(chunks({7}, 2))") == [[7]]
    assert python("import io", "list(chunks(io.StringIO('a\\nb\\nc'), 2))") == [["a\n", "b\n"], ["c"]]
    assert python("list(chunks([[1], [2], [1]], 2))") == [[[1], [2]], [[1]]]


@contract
def test_an_iterable_with_nothing_but_iter():
    block = "class Box:\n    def __iter__(self):\n        return iter('abc')"
    assert python(block, "list(chunks(Box(), 2))") == [["a", "b"], ["c"]]
    block = "class Pages:\n    def __getitem__(self, number):\n        return 'abc'[number]"
    assert python(block, "list(chunks(Pages(), 2))") == [["a", "b"], ["c"]]


@contract
def test_the_items_themselves():
    lines = "items = [object(), object(), object()]", "taken = [item for piece in chunks(items, 2) for item in piece]"
    assert python(*lines, "all(one is other for one, other in zip(items, taken, strict=True))") == True  # noqa: E712
    assert python("items = [3, 1, 2]", "taken = list(chunks(items, 2))", "items") == [3, 1, 2]


@contract
def test_a_bad_size_reads_nothing():
    refused = "try:\n    chunks(source(5), 0)\nexcept ValueError:\n    print('refused')"
    assert python(*SOURCE, refused, "read") == []


@contract
def test_arguments_by_name():
    assert python("list(chunks(items=[1, 2, 3], size=2))") == [[1, 2], [3]]


@contract
def test_chunks_of_three_hundred():
    assert python("[len(piece) for piece in chunks(range(1000), 300)]") == [300, 300, 300, 100]


@contract
def test_a_chunk_far_larger_than_the_items():
    assert python("list(chunks([1, 2, 3], 1_000_000_000))") == [[1, 2, 3]]


@contract
def test_two_iterators_side_by_side():
    lines = "ones, twos = chunks('abcd', 1), chunks('wxyz', 2)",
    assert python(*lines, "[next(ones), next(twos), next(ones), next(twos)]") == [["a"], ["w", "x"], ["b"], ["y", "z"]]


@contract
def test_two_hundred_thousand_items_one_by_one():
    assert python("sum(len(piece) for piece in chunks(range(200_000), 1))") == 200_000


def test_two_hundred_thousand_items_in_one_chunk():
    lines = "pieces = chunks(iter(range(200_000)), 200_000)", "piece = next(pieces)"
    assert python(*lines, "(len(piece), piece[0], piece[-1])") == (200_000, 0, 199_999)


ITEMS = st.lists(st.one_of(st.integers(-2, 2), st.none(), st.booleans(), st.just("")), max_size=9)


@given(ITEMS, st.integers(1, 10))
def test_any_items(items, size):
    expected = [items[start : start + size] for start in range(0, len(items), size)]
    assert python(f"list(chunks(iter({items!r}), {size}))") == expected


@given(st.integers(0, 12), st.integers(1, 5), st.integers(0, 5))
def test_any_number_of_chunks_is_taken(count, size, taken):
    lines = *SOURCE, f"pieces = chunks(source({count}), {size})", f"for _ in range({taken}):\n    next(pieces, None)"
    assert python(*lines, "read") == list(range(1, count + 1))[: size * taken]
