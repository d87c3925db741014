# drill: algorithms/fewest-rooms
from __future__ import annotations


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    ends: list[int] = []
    rooms = [0] * len(meetings)
    for place in sorted(range(len(meetings)), key=lambda place: meetings[place][0]):
        start, end = meetings[place]
        room = next((room for room, until in enumerate(ends) if until <= start), len(ends))
        ends[room : room + 1] = [end]
        rooms[place] = room + 1
    return len(ends), rooms
