# drill: practice/first-repeat
from collections import Counter


def first_repeat(badges: list[int]) -> int | None:
    """Take badges off the end until none is left twice: the last one taken is the answer."""
    count = Counter(badges)
    answer = None
    for badge in reversed(badges):
        if count[badge] > 1:
            answer = badge
            count[badge] -= 1
    return answer
