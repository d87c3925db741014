# drill: practice/first-repeat


def first_repeat(badges: list[int]) -> int | None:
    raise NotImplementedError
