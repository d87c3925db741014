# drill: algorithms/fewest-rooms
from __future__ import annotations

from heapq import heappop, heappush


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """One heap of taken rooms by end, one of free rooms by number."""
    taken: list[tuple[int, int]] = []
    free: list[int] = []
    rooms: dict[int, int] = {}
    count = 0
    for place in sorted(range(len(meetings)), key=lambda place: meetings[place][0]):
        start, end = meetings[place]
        while taken and taken[0][0] <= start:
            heappush(free, heappop(taken)[1])
        if not free:
            count += 1
            free.append(count)
        rooms[place] = heappop(free)
        heappush(taken, (end, rooms[place]))
    return count, [rooms[place] for place in range(len(meetings))]
