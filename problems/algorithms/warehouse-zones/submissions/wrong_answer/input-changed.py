# drill: algorithms/warehouse-zones
from __future__ import annotations


def count_zones(floor: list[list[int]]) -> int:
    plan = list(floor)
    zones = 0
    for start_row in range(len(plan)):
        for start_column in range(len(plan[0])):
            if not plan[start_row][start_column]:
                continue
            zones += 1
            plan[start_row][start_column] = 0
            ahead = [(start_row, start_column)]
            while ahead:
                row, column = ahead.pop()
                for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                    if 0 <= r < len(plan) and 0 <= c < len(plan[0]) and plan[r][c]:
                        plan[r][c] = 0
                        ahead.append((r, c))
    return zones
