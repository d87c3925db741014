# drill: algorithms/fewest-rooms
from __future__ import annotations

from heapq import heappop, heappush


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    taken: list[tuple[int, int]] = []
    free: list[int] = []
    rooms = [0] * len(meetings)
    count = 0
    for start, end, place in sorted((start, end, place) for place, (start, end) in enumerate(meetings)):
        while taken and taken[0][0] <= start:
            heappush(free, heappop(taken)[1])
        if not free:
            count += 1
            free.append(count)
        rooms[place] = heappop(free)
        heappush(taken, (end, rooms[place]))
    return count, rooms
