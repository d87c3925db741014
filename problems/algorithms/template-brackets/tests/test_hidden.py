import pytest
from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("nothing-open")
def test_a_closing_bracket_after_all_are_closed():
    assert solution.first_bad("(a) b)") == 5


@trap("nothing-open")
def test_a_letter_that_begins_with_a_closing_bracket():
    assert solution.first_bad("] Dear {name}") == 0


@trap("left-open")
def test_one_bracket_and_no_more():
    assert solution.first_bad("{") == 0


@trap("left-open")
def test_a_bracket_opened_in_the_last_place():
    assert solution.first_bad("(see [3]) and (") == 14


@trap("kinds")
def test_two_pairs_that_cross():
    assert solution.first_bad("a([b)]") == 4


@trap("which-opener")
def test_two_fields_left_open():
    assert solution.first_bad("ab(cd[ef") == 2


@trap("which-opener")
def test_a_field_left_open_around_and_after_one_in_order():
    assert solution.first_bad("() {[a] (b) [") == 3


@trap("blamed-opener")
def test_a_closing_bracket_of_another_kind_after_one_letter():
    assert solution.first_bad("[a}") == 2


@trap("blamed-opener")
def test_a_bracket_left_open_before_one_that_does_not_fit():
    assert solution.first_bad("{ (a] [") == 4


@contract
def test_the_first_of_two_closing_brackets_that_do_not_fit():
    assert solution.first_bad("(a] b}") == 2


@contract
def test_each_kind_within_each_other():
    assert solution.first_bad("{[()]}([{}])") == None


@contract
def test_no_letter():
    assert solution.first_bad("") == None


@trap("plain-text")
@pytest.mark.parametrize("letter", ["a < b", "a > b", "(<)", "'a\"", "a \\", "a\n"])
def test_signs_that_are_no_brackets(letter):
    assert solution.first_bad(letter) == None


@trap("plain-text")
@pytest.mark.parametrize(
    ("letter", "place"),
    [("(\n)", None), ("(\n]", 2), ("a)\n(b", 1), ("(\n\n[)", 4), ("\n (", 2)],
)
def test_letters_of_several_lines(letter, place):
    assert solution.first_bad(letter) == place


@trap("plain-text")
@pytest.mark.parametrize(("letter", "place"), [("\\(", 1), ("(\\)", None), ("\\)", 1), ("[\\\\(]", 4), ("(%)", None)])
def test_backslashes_before_brackets(letter, place):
    assert solution.first_bad(letter) == place


@trap("plain-text")
@pytest.mark.parametrize(("letter", "place"), [('"("', 1), ("')'", 1), ("(')')", 4), ('("', 0), ("it's (", 5)])
def test_brackets_and_quotes(letter, place):
    assert solution.first_bad(letter) == place


@trap("plain-text")
@pytest.mark.parametrize(
    ("letter", "place"), [(" (", 1), ("  ) ", 2), ("\t[", 1), ("Ä(", 1), ("日本)", 2), ("\U0001f600]", 1)]
)
def test_what_stands_before_the_bracket(letter, place):
    assert solution.first_bad(letter) == place


def without_pairs(text):
    """What is left after text, and then inner pairs, are taken out until nothing changes."""
    left = "".join(char for char in text if char in "()[]{}")
    while left != (shorter := left.replace("()", "").replace("[]", "").replace("{}", "")):
        left = shorter
    return left


def by_the_rules(text):
    for end, char in enumerate(text):
        if char in ")]}" and set(without_pairs(text[: end + 1])) & set(")]}"):
            return end
    for first, char in enumerate(text):
        pairs = (text[first : end + 1] for end in range(first, len(text)))
        if char in "([{" and all(without_pairs(pair) for pair in pairs):
            return first
    return None


LETTERS = st.one_of(st.text("()[]{}x<>\\\"\n", max_size=9), st.text("()[]{}x", max_size=9), st.text("((]){", max_size=9))


@given(LETTERS)
def test_any_letter(letter):
    assert solution.first_bad(letter) == by_the_rules(letter)


def test_78_000_brackets_within_one_another():
    assert solution.first_bad("Dear " + "([{" * 13_000 + "name" + "}])" * 12_999 + "}]") == 5


@contract
def test_120_000_brackets_within_one_another():
    assert solution.first_bad("(" * 60_000 + ")" * 60_000) == None
