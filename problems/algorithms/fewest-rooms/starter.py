# drill: algorithms/fewest-rooms
from __future__ import annotations


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """How many rooms it takes, and the room of each meeting (start, end), in the order of the list."""
    raise NotImplementedError
