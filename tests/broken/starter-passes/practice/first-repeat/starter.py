# drill: practice/first-repeat


def first_repeat(badges: list[int]) -> int | None:
    seen: set[int] = set()
    return next((badge for badge in badges if badge in seen or seen.add(badge)), None)
