# expect: AC
# wears: match, walrus, f-strings and a nested class
def merge(first, second):
    class Check:
        def __class_getitem__(cls, items):
            if (wanted := sorted(items)) != items:
                raise ValueError(f"{items!r} is not {wanted!r}")
            return items

    match Check[first], Check[second]:
        case [], rest:
            return rest[:]
        case rest, []:
            return rest[:]
        case one, two:
            return sorted([*one, *two])
