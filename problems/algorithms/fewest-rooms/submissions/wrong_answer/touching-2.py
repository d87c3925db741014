# drill: algorithms/fewest-rooms
from __future__ import annotations

from heapq import heappop, heappush


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """Starts and ends in one list; at the same minute the starts come first."""
    events = [(start, 0, place) for place, (start, _) in enumerate(meetings)]
    events += [(end, 1, place) for place, (_, end) in enumerate(meetings)]
    free = list(range(1, len(meetings) + 1))
    rooms = [0] * len(meetings)
    for _, ends, place in sorted(events):
        if ends:
            heappush(free, rooms[place])
        else:
            rooms[place] = heappop(free)
    return max(rooms, default=0), rooms
