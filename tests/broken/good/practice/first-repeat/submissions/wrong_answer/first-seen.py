# drill: practice/first-repeat
from collections import Counter


def first_repeat(badges):
    count = Counter(badges)
    return next((badge for badge in badges if count[badge] > 1), None)
