from __future__ import annotations

import pytest

from engine.bank import load_bank
from engine.types.errors import UnknownProblem


@pytest.fixture
def found(bank):
    for slug in ("two-sum", "two-pointers-merge"):
        bank.add(f"algorithms/{slug}")
    for slug in ("running-balance", "running-share"):
        bank.add(f"sql/{slug}", topics=["joins"])
    bank.add("python/lru", aliases=["least-recently-used"])
    return load_bank([bank.root])


def error_of(find, name):
    with pytest.raises(UnknownProblem) as caught:
        find(name)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("two-sum", "two-sum"),
        ("algorithms/two-sum", "two-sum"),
        ("problems/algorithms/two-sum/", "two-sum"),
        ("Two Sum", "two-sum"),
        ("two_sum", "two-sum"),
        ("least-recently-used", "lru"),
        ("two-s", "two-sum"),
        ("l", "lru"),
        ("sql/running-b", "running-balance"),
    ],
)
def test_a_problem_goes_by_these_names(found, typed, slug):
    assert found.find(typed).slug == slug


def test_a_slug_wins_over_longer_ones_that_begin_with_it(bank):
    bank.add("a/stack")
    bank.add("a/stack-generic")
    assert load_bank([bank.root]).find("stack").slug == "stack"


def test_an_ambiguous_beginning_lists_what_it_could_be(found):
    error = error_of(found.find, "running")
    assert error.what == "2 problems begin with running."
    assert error.fix == "Type more: running-balance or running-share."


def test_a_long_list_is_cut(bank):
    for number in range(9):
        bank.add(f"a/same-{number}")
    error = error_of(load_bank([bank.root]).find, "same")
    assert error.fix.endswith("same-5 or 3 more.")


def test_a_typing_mistake_is_answered_with_what_was_meant(found):
    error = error_of(found.find, "two-smu")
    assert (error.what, error.fix) == ('There is no problem "two-smu".', "Did you mean two-sum?")


def test_a_word_from_the_middle_is_answered_with_what_holds_it(found):
    assert error_of(found.find, "balance").fix == "Did you mean running-balance?"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("balanse", "running-balance"),
        ("tow-pointers", "two-pointers-merge"),
        ("pointrs", "two-pointers-merge"),
    ],
)
def test_a_mistake_in_one_word_is_answered_with_what_has_such_a_word(found, typed, meant):
    assert error_of(found.find, typed).fix == f"Did you mean {meant}?"


def test_a_misspelt_beginning_is_answered_with_what_begins_so(bank):
    bank.add("a/stack-generic")
    assert error_of(load_bank([bank.root]).find, "stak").fix == "Did you mean stack-generic?"


def test_a_problem_whose_folder_is_broken_is_not_called_unknown(bank):
    bank.add("a/mine", difficulty=9)
    error = error_of(load_bank([bank.root]).find, "mine")
    assert error.what.startswith("mine is left out, for its folder is broken. ")
    assert "a/mine/problem.toml" in error.where


def test_the_wrong_track_is_answered_with_the_right_one(found):
    assert error_of(found.find, "sql/two-sum").fix == "Did you mean algorithms/two-sum?"


@pytest.mark.parametrize("name", ["", "/", "  ", "qqqq", "///"])
def test_nothing_near_is_answered_with_the_way_to_all(found, name):
    assert error_of(found.find, name).fix == "`drill list` shows them all."


def test_tracks_are_found_and_corrected_too(found):
    assert found.find_track("algo") == "algorithms"
    assert error_of(found.find_track, "pyhton").fix == "Did you mean python?"
    assert error_of(found.find_track, "zzz").fix == "There are algorithms, python or sql."


def test_without_topics_toml_the_topics_of_the_problems_are_found(found):
    assert found.find_topic("join") == "joins"
    assert found.topics.family_of("joins") == "other"
