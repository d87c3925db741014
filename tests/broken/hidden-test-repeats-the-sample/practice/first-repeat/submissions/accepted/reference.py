# drill: practice/first-repeat
def first_repeat(badges: list[int]) -> int | None:
    seen = set()
    for badge in badges:
        if badge in seen:
            return badge
        seen.add(badge)
    return None
