"""Run beside the answer; they report what they saw."""

import solution


def write_and_read_in_turn(pairs):
    """Set a value every ten seconds, now and then one of long ago; after each, read somewhere in the past."""
    settings = solution.Settings()
    seen = []
    for number in range(pairs):
        late = number % 100 == 99
        settings.write("rate", number, 10 * (number // 2) + 5 if late else 10 * number)
        seen.append(settings.read("rate", 10 * (number * (number % 10) // 10)))
    return seen
