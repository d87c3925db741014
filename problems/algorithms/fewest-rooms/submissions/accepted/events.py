# drill: algorithms/fewest-rooms
from __future__ import annotations

from heapq import heappop, heappush


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """All starts and ends by time; at the same minute the ends come first."""
    events = [(start, True, place) for place, (start, _) in enumerate(meetings)]
    events += [(end, False, place) for place, (_, end) in enumerate(meetings)]
    free = [room + 1 for room in range(len(meetings))]
    rooms: dict[int, int] = {}
    for _, starts, place in sorted(events):
        if starts:
            rooms[place] = heappop(free)
        else:
            heappush(free, rooms[place])
    return max(rooms.values(), default=0), [rooms[place] for place in range(len(meetings))]
