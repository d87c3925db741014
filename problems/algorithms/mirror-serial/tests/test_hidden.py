from hypothesis import given
from hypothesis import strategies as st

import solution
from engine.testing import contract, trap


@trap("umlauts")
def test_umlauts_that_have_no_counterpart():
    assert solution.is_mirror("ÄB-Bö") == False


@trap("umlauts")
def test_a_letter_with_and_without_dots():
    assert solution.is_mirror("Ä7a") == False


@trap("underscore")
def test_an_underscore_off_the_middle():
    assert solution.is_mirror("A_77A") == True


@trap("sharp-s")
def test_sharp_s_at_one_end_and_s_at_the_other():
    assert solution.is_mirror("ß-S") == False


@trap("sharp-s")
def test_sharp_s_against_two_s():
    assert solution.is_mirror("ssXß") == False


@trap("nothing-left")
def test_signs_only():
    assert solution.is_mirror("-_. (/) #-") == False


@trap("nothing-left")
def test_an_empty_serial():
    assert solution.is_mirror("") == False


@trap("runs")
def test_several_signs_in_a_row_on_the_left():
    assert solution.is_mirror("A--/7A") == True


@trap("runs")
def test_several_signs_in_a_row_on_the_right():
    assert solution.is_mirror("A7(#) A") == True


@contract
def test_upper_and_lower_case_of_every_kind():
    assert solution.is_mirror("aÄöÜß0ßüÖäA") == True


@contract
def test_a_single_digit_among_signs():
    assert solution.is_mirror("--7") == True


@contract
def test_two_letters_that_differ():
    assert solution.is_mirror("(ab)") == False


@contract
def test_a_zero_and_an_o():
    assert solution.is_mirror("0-O") == False


LETTERS = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ", "abcdefghijklmnopqrstuvwxyzäöü", strict=True))
COUNTS = {"ß", *"0123456789", *LETTERS.values()}


def rank_by_rank(serial):
    """Lower case by a table; then the first against the last, the second against the last but one …"""
    read = [LETTERS.get(character, character) for character in serial]
    read = [character for character in read if character in COUNTS]
    return read != [] and all(read[rank] == read[-rank - 1] for rank in range(len(read)))


HALVES = st.text("aAäÄsSß1_- ", max_size=5)


@given(HALVES, HALVES, st.booleans())
def test_any_serial(start, end, mirrored):
    serial = start + end + start[::-1] if mirrored else start + end
    assert solution.is_mirror(serial) == rank_by_rank(serial)


def test_1_500_000_characters():
    half = "Kiste_7-Ä/" * 75_000
    assert solution.is_mirror(half + half[::-1]) == True
