"""Run beside the answer; they report what they saw."""

import solution


def filled(keys):
    places = solution.ChainedMap()
    for key in keys:
        places[key] = f"place {key}"
    return places


def calls(steps):
    """What each call gives: a value or the name of an error; "keys" is a loop over the map, sorted."""
    places = solution.ChainedMap()
    return [came_back(places, *step) for step in steps]


def came_back(places, name, *arguments):
    try:
        if name == "store":
            places[arguments[0]] = arguments[1]
            return None
        if name == "read":
            return places[arguments[0]]
        if name == "del":
            del places[arguments[0]]
            return None
        if name == "in":
            return arguments[0] in places
        if name == "keys":
            return sorted(places)
        return len(places) if name == "len" else places.chains()
    except KeyError:
        return "KeyError"


def loop(keys, at, *steps):
    """Loop over a map with these keys; in round number `at` carry out the steps. How many rounds, how it ended?"""
    places = filled(keys)
    rounds = 0
    try:
        for _ in places:
            rounds += 1
            if rounds == at:
                for step in steps:
                    came_back(places, *step)
    except RuntimeError:
        return {"rounds": rounds, "ended by": "RuntimeError"}
    return {"rounds": rounds, "ended by": "the last key"}


def loop_in_a_loop(keys):
    places = filled(keys)
    return sorted((outer, inner) for outer in places for inner in places)


def a_season(size):
    """Store `size` articles, read each twice, remove every second one; a look at the length each time."""
    places = solution.ChainedMap()
    lengths = 0
    for number in range(size):
        places[-7 * number] = number
        lengths += len(places)
    read = sum(places[-7 * number] for number in range(size))
    for number in range(0, size, 2):
        del places[-7 * number]
    there = sum(-7 * number in places for number in range(size))
    return {
        "lengths": lengths,
        "read": read,
        "there": there,
        "left": len(places),
        "buckets": len(places.chains()),
        "keys": sum(places),
    }
