from __future__ import annotations

import pytest

from engine.bank import load_bank
from engine.types.errors import UnknownProblem

TOPICS = """
[families.trees-graphs]
title = "Trees and graphs"
[families.trees-graphs.topics]
trees = "Trees"
graphs = "Graphs"
[families.dynamic]
title = "Dynamic programming"
[families.dynamic.topics]
dp-1d = "On a line"
dp-2d = "On a table"
[aliases]
tree = "trees"
"""


@pytest.fixture
def topics(bank):
    bank.write("topics.toml", TOPICS)
    return load_bank([bank.root]).topics


def error_in(bank, text):
    bank.write("topics.toml", text)
    (error,) = load_bank([bank.root]).broken
    return error


def test_a_topic_and_its_other_names_are_in_one_family(topics):
    assert topics.family_of("trees") == topics.family_of("tree") == "trees-graphs"
    assert topics.families["trees-graphs"].topics == ("trees", "graphs")


def test_titles_are_short_and_never_missing(topics):
    assert [topics.title(name) for name in ("tree", "dynamic", "not-listed")] == [
        "Trees",
        "Dynamic programming",
        "Not listed",
    ]


def test_a_topic_is_found_by_alias_and_by_its_beginning(topics):
    assert [topics.find_topic(name) for name in ("tree", "gra", "DP-2D")] == ["trees", "graphs", "dp-2d"]


def test_a_beginning_that_a_topic_shares_with_its_own_alias_is_not_ambiguous(topics):
    assert topics.find_topic("tre") == "trees"


def test_an_ambiguous_topic_lists_what_it_could_be(topics):
    with pytest.raises(UnknownProblem, match=r"Type more: dp-1d or dp-2d\."):
        topics.find_topic("dp")


def test_an_unknown_topic_is_answered_with_the_nearest(topics):
    with pytest.raises(UnknownProblem, match=r'There is no topic "grpahs"\. Did you mean graphs\?'):
        topics.find_topic("grpahs")


def test_a_family_stands_for_all_its_topics(topics):
    assert topics.expand("dynamic") == ("dp-1d", "dp-2d")
    assert topics.expand("tree") == ("trees",)
    assert topics.find_family("dyn") == "dynamic"


def test_a_topic_in_two_families_is_named(bank):
    error = error_in(bank, TOPICS.replace("dp-1d", "trees"))
    assert error.what == "trees stands here twice."
    assert error.where.endswith("topics.toml:10: families.dynamic.topics.trees")


def test_an_alias_to_nowhere_is_named_with_the_nearest(bank):
    error = error_in(bank, TOPICS.replace('"trees"', '"treees"'))
    assert error.where.endswith("topics.toml:13: aliases.tree")
    assert error.fix.startswith("Did you mean trees")


def test_a_mistyped_key_is_named_with_the_right_one(bank):
    error = error_in(bank, TOPICS.replace('title = "Dynamic', 'titel = "Dynamic'))
    assert error.where.endswith("titel")
    assert error.fix == "Did you mean title?"
