"""Run beside the answer; they report what they saw."""

from itertools import islice

import solution

ENOUGH = 20
TITLES = {"add": 0, "insert_after": 1}
"""Which argument of a step is a title; all others are entries, known by their titles."""


def steps(titles, *changes):
    """Add the titles, then carry out changes such as ("move_after", "a", "c") or ("insert_after", "b", "new").

    For each change: what came back, then the titles in the playlist.
    """
    playlist = solution.Playlist()
    entries = {title: playlist.add(title) for title in titles}
    return [(came_back(playlist, entries, *change), picture(playlist)) for change in changes]


def came_back(playlist, entries, name, *arguments):
    title_at = TITLES.get(name)
    given = [part if place == title_at else entries[part] for place, part in enumerate(arguments)]
    try:
        result = getattr(playlist, name)(*given)
    except ValueError:
        return "ValueError"
    if title_at is None:
        return result
    entries[arguments[title_at]] = result
    return result.title


def picture(playlist):
    """The titles in order; everything that was seen where forwards, backwards and the length do not agree."""
    forwards = list(islice(playlist, ENOUGH))
    backwards = list(islice(reversed(playlist), ENOUGH))
    if forwards == backwards[::-1] and len(forwards) == len(playlist):
        return forwards
    return {"forwards": forwards, "backwards": backwards, "length": len(playlist)}


def entries_of_another(name, *arguments):
    """A playlist a, b, c and another d, e: a change in the first one; ("move_after", "a", "d") mixes them."""
    playlist, other = solution.Playlist(), solution.Playlist()
    entries = {title: playlist.add(title) for title in "abc"}
    entries |= {title: other.add(title) for title in "de"}
    return came_back(playlist, entries, name, *arguments), picture(playlist), picture(other)


def same_title_twice():
    """Two entries "a"; the second moves to the front, the first is removed, its title is read."""
    playlist = solution.Playlist()
    first, _, second = playlist.add("a"), playlist.add("b"), playlist.add("a")
    playlist.move_to_front(second)
    playlist.remove(first)
    return picture(playlist), first.title, second.title


def pairs(titles, outer, inner):
    """What a loop "forwards" or "backwards" and another one within it see."""
    playlist = solution.Playlist()
    for title in titles:
        playlist.add(title)
    way = {"forwards": iter, "backwards": reversed}
    return list(islice((one + other for one in way[outer](playlist) for other in way[inner](playlist)), ENOUGH))


def busy_day(size, changes):
    """`size` titles; then from the middle outwards: move one, insert one behind another, remove that one again."""
    playlist = solution.Playlist()
    entries = [playlist.add(str(number)) for number in range(size)]
    middle = size // 2
    lengths = 0
    for number in range(changes):
        entry, target = entries[middle + number], entries[middle - number - 1]
        playlist.move_to_front(entry)
        new = playlist.insert_after(target, "new")
        playlist.move_after(entry, new)
        playlist.remove(new)
        lengths += len(playlist)
    expected = [str(number) for number in range(middle - changes)]
    for number in range(middle - changes, middle):
        expected += [str(number), str(size - 1 - number)]
    expected += [str(number) for number in range(middle + changes, size)]
    return {"in order": list(playlist) == expected == list(reversed(playlist))[::-1], "sum of lengths": lengths}
