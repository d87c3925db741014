# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    seen: list[tuple[int, int]] = []
    zones = 0
    for start_row, places in enumerate(floor):
        for start_column, stack in enumerate(places):
            if not stack or (start_row, start_column) in seen:
                continue
            zones += 1
            seen.append((start_row, start_column))
            ahead = [(start_row, start_column)]
            while ahead:
                row, column = ahead.pop()
                for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                    if 0 <= r < len(floor) and 0 <= c < len(places) and floor[r][c] and (r, c) not in seen:
                        seen.append((r, c))
                        ahead.append((r, c))
    return zones
