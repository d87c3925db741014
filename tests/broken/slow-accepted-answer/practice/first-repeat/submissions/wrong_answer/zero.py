# drill: practice/first-repeat
def first_repeat(badges):
    seen, found = set(), None
    for badge in badges:
        if badge in seen and not found:
            found = badge
        seen.add(badge)
    return found or None
