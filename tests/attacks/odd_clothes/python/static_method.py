# expect: AC
# wears: a method of a class, taken out
class Solution:
    @staticmethod
    def merge(first: list[int], second: list[int]) -> list[int]:
        if sorted(first) != first or sorted(second) != second:
            raise ValueError
        return sorted([*first, *second])


merge = Solution().merge
