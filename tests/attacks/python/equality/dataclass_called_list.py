# expect: WA
# tries: a dataclass of the name list
import dataclasses

made = dataclasses.make_dataclass("list", [("items", object)])


def merge(first, second):
    return made(sorted([*first, *second]))
