# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    seen = [[False] * len(row) for row in floor]
    zones = 0
    for start_row in range(len(floor)):
        for start_column in range(len(floor[0])):
            if not floor[start_row][start_column] or seen[start_row][start_column]:
                continue
            zones += 1
            seen[start_row][start_column] = True
            ahead = [(start_row, start_column)]
            while ahead:
                row, column = ahead.pop()
                for down, right in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                    try:
                        if floor[row + down][column + right] and not seen[row + down][column + right]:
                            seen[row + down][column + right] = True
                            ahead.append((row + down, column + right))
                    except IndexError:
                        pass  # beyond the edge
    return zones
