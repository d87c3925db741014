# drill: practice/first-repeat
def first_repeat(badges: list[int]) -> int | None:
    seen = set()
    for badge in badges:
        if abs(badge) in seen:
            return badge
        seen.add(abs(badge))
    return None
