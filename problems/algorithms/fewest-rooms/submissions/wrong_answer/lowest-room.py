# drill: algorithms/fewest-rooms
from __future__ import annotations

from heapq import heappop, heappush


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """Take over the room that gets free first."""
    taken: list[tuple[int, int]] = []
    rooms = [0] * len(meetings)
    for place in sorted(range(len(meetings)), key=lambda place: meetings[place][0]):
        start, end = meetings[place]
        if taken and taken[0][0] <= start:
            rooms[place] = heappop(taken)[1]
        else:
            rooms[place] = len(taken) + 1
        heappush(taken, (end, rooms[place]))
    return len(taken), rooms
