# drill: algorithms/fewest-rooms
from __future__ import annotations

from heapq import heappop, heappush


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """As the hearings were filed."""
    taken: list[tuple[int, int]] = []
    free: list[int] = []
    rooms = []
    count = 0
    for start, end in meetings:
        while taken and taken[0][0] <= start:
            heappush(free, heappop(taken)[1])
        if not free:
            count += 1
            free.append(count)
        rooms.append(heappop(free))
        heappush(taken, (end, rooms[-1]))
    return count, rooms
