# drill: algorithms/fewest-rooms
from __future__ import annotations


def fewest_rooms(meetings: list[tuple[int, int]]) -> tuple[int, list[int]]:
    """Which rooms are taken by meetings that are running?"""
    rooms: dict[int, int] = {}
    for place in sorted(range(len(meetings)), key=lambda place: meetings[place][0]):
        start = meetings[place][0]
        taken = {room for other, room in rooms.items() if meetings[other][1] > start}
        rooms[place] = next(room for room in range(1, len(taken) + 2) if room not in taken)
    return len(set(rooms.values())), [rooms[place] for place in range(len(meetings))]
