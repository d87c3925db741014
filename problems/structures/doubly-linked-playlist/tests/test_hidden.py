import pytest
from hypothesis import given
from hypothesis import strategies as st

import probes
from engine.testing import contract, scripted, trap


def line(name, *arguments):
    """A change as Python; each entry is kept under its title."""
    if name == "add":
        return f"{arguments[0]} = playlist.add({arguments[0]!r})"
    if name == "insert_after":
        return f"{arguments[1]} = playlist.insert_after({arguments[0]}, {arguments[1]!r})"
    return f"playlist.{name}({', '.join(arguments)})"


def steps(titles, *changes):
    """For each change: what came back, then the titles in the playlist."""
    lines = ["playlist = Playlist()", *[line("add", title) for title in titles], *[line(*change) for change in changes]]
    lines += ["list(playlist), list(reversed(playlist)), len(playlist)"]
    return scripted(lines, probes.steps, titles, *changes)


def entries_of_another(*change):
    """A change in the playlist a, b, c with entries of another, d, e: the result and both playlists."""
    lines = ["playlist, other = Playlist(), Playlist()", *[line("add", title) for title in "abc"]]
    lines += ["d, e = other.add('d'), other.add('e')", line(*change), "list(playlist), list(other)"]
    return scripted(lines, probes.entries_of_another, *change)


def pairs(titles, outer, inner):
    """What two loops see, the one in the other."""
    lines = ["playlist = Playlist()", *[line("add", title) for title in titles]]
    way = {"forwards": "playlist", "backwards": "reversed(playlist)"}
    lines += [f"[one + other for one in {way[outer]} for other in {way[inner]}]"]
    return scripted(lines, probes.pairs, titles, outer, inner)


@trap("back-link")
def test_a_title_in_the_middle_is_removed():
    assert steps("abcd", ("remove", "b"), ("remove", "c"), ("add", "e")) == [
        (None, ["a", "c", "d"]),
        (None, ["a", "d"]),
        ("e", ["a", "d", "e"]),
    ]


@trap("after-itself")
@pytest.mark.parametrize("title", ["a", "b", "c"])
def test_an_entry_is_its_own_target(title):
    assert steps("abc", ("move_after", title, title), ("add", "d")) == [
        (None, ["a", "b", "c"]),
        ("d", ["a", "b", "c", "d"]),
    ]


@trap("already-behind")
def test_an_entry_and_the_one_before_it():
    assert steps("abc", ("move_after", "b", "a"), ("move_after", "c", "b"), ("add", "d")) == [
        (None, ["a", "b", "c"]),
        (None, ["a", "b", "c"]),
        ("d", ["a", "b", "c", "d"]),
    ]


@contract
def test_an_entry_and_the_one_behind_it():
    assert steps("abc", ("move_after", "a", "b"), ("move_after", "a", "c"), ("move_after", "b", "c")) == [
        (None, ["b", "a", "c"]),
        (None, ["b", "c", "a"]),
        (None, ["c", "b", "a"]),
    ]


@trap("last-entry")
def test_the_last_entry_goes_to_the_front_and_a_new_one_comes():
    assert steps("abc", ("move_to_front", "c"), ("add", "d")) == [
        (None, ["c", "a", "b"]),
        ("d", ["c", "a", "b", "d"]),
    ]


@trap("last-entry")
def test_the_last_entry_goes_behind_the_first():
    assert steps("abc", ("move_after", "c", "a"), ("add", "d")) == [
        (None, ["a", "c", "b"]),
        ("d", ["a", "c", "b", "d"]),
    ]


@contract
def test_the_ends_are_removed_one_by_one():
    changes = [("remove", "a"), ("remove", "c"), ("remove", "b"), ("add", "d"), ("move_to_front", "d"), ("add", "e")]
    assert steps("abc", *changes) == [
        (None, ["b", "c"]),
        (None, ["b"]),
        (None, []),
        ("d", ["d"]),
        (None, ["d"]),
        ("e", ["d", "e"]),
    ]


@contract
def test_new_titles_behind_every_entry():
    changes = [("insert_after", "b", "z"), ("insert_after", "a", "y"), ("insert_after", "y", "x"), ("add", "w")]
    assert steps("ab", *changes) == [
        ("z", ["a", "b", "z"]),
        ("y", ["a", "y", "b", "z"]),
        ("x", ["a", "y", "x", "b", "z"]),
        ("w", ["a", "y", "x", "b", "z", "w"]),
    ]


@trap("removed-handle")
@pytest.mark.parametrize(
    "change",
    [("remove", "b"), ("move_to_front", "b"), ("insert_after", "b", "d"), ("move_after", "b", "c")],
)
def test_an_entry_that_was_removed(change):
    assert steps("abc", ("remove", "b"), change) == [(None, ["a", "c"]), ("ValueError", ["a", "c"])]


@trap("removed-handle")
def test_a_target_that_was_removed():
    assert steps("abc", ("remove", "b"), ("move_after", "a", "b"), ("move_after", "b", "b")) == [
        (None, ["a", "c"]),
        ("ValueError", ["a", "c"]),
        ("ValueError", ["a", "c"]),
    ]


@trap("other-playlist")
@pytest.mark.parametrize(
    "change",
    [
        ("remove", "d"),
        ("move_to_front", "e"),
        ("insert_after", "d", "f"),
        ("move_after", "d", "b"),
        ("move_after", "d", "d"),
    ],
)
def test_an_entry_of_another_playlist(change):
    assert entries_of_another(*change) == ("ValueError", ["a", "b", "c"], ["d", "e"])


@trap("other-playlist")
def test_a_target_in_another_playlist():
    assert entries_of_another("move_after", "b", "e") == ("ValueError", ["a", "b", "c"], ["d", "e"])


@contract
def test_the_same_title_twice():
    lines = ["playlist = Playlist()", "one, _, two = playlist.add('a'), playlist.add('b'), playlist.add('a')"]
    lines += ["playlist.move_to_front(two)", "playlist.remove(one)", "list(playlist), one.title, two.title"]
    assert scripted(lines, probes.same_title_twice) == (["a", "b"], "a", "a")


@trap("shared-cursor")
def test_a_loop_within_a_loop():
    assert pairs("abc", "forwards", "forwards") == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"]


@trap("shared-cursor")
def test_a_loop_backwards_within_another():
    assert pairs("abc", "backwards", "backwards") == ["cc", "cb", "ca", "bc", "bb", "ba", "ac", "ab", "aa"]


@trap("shared-cursor")
def test_loops_in_both_directions():
    assert pairs("ab", "forwards", "backwards") == ["ab", "aa", "bb", "ba"]
    assert pairs("ab", "backwards", "forwards") == ["ba", "bb", "aa", "ab"]


@contract
def test_nothing_to_play():
    assert steps("") == []
    assert pairs("", "forwards", "backwards") == []


def on_paper(titles, changes):
    """The titles as one line of text, rewritten for each change."""
    line, seen = titles, []
    for name, entry, *rest in changes:
        result, known = None, [entry, *rest[: name == "move_after"]]
        if name == "add":
            line, result = line + entry, entry
        elif not all(title in line for title in known):
            result = "ValueError"
        elif name == "insert_after":
            line, result = line.replace(entry, entry + rest[0]), rest[0]
        elif rest != [entry]:
            line = line.replace(entry, "")
            if name == "move_to_front":
                line = entry + line
            elif name == "move_after":
                line = line.replace(rest[0], rest[0] + entry)
        seen.append((result, list(line)))
    return seen


OLD, NEW = st.sampled_from("abcd"), st.sampled_from("xyz")
CHANGES = st.one_of(
    st.tuples(st.just("add"), NEW),
    st.tuples(st.just("insert_after"), OLD, NEW),
    st.tuples(st.just("remove"), OLD),
    st.tuples(st.just("move_to_front"), OLD),
    st.tuples(st.just("move_after"), OLD, OLD),
    st.tuples(st.just("move_after"), OLD, OLD),
)


@given(st.lists(CHANGES, max_size=8))
def test_any_changes(changes):
    assert steps("abcd", *changes) == on_paper("abcd", changes)


def test_changes_among_80_000_entries():
    lines = ["# 80,000 titles; then, 12,000 times, from the middle outwards: move_to_front(entry), insert_after(target),"]
    lines += ["# move_after(entry, new), remove(new), len(playlist)"]
    assert scripted(lines, probes.busy_day, 80_000, 12_000) == {"in order": True, "sum of lengths": 80_000 * 12_000}
