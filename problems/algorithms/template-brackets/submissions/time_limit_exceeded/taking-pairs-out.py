# drill: algorithms/template-brackets
from __future__ import annotations

import re

PAIR = re.compile(r"\(([^()\[\]{}]*)\)|\[([^()\[\]{}]*)\]|\{([^()\[\]{}]*)\}")


def first_bad(template: str) -> int | None:
    """Put spaces in place of innermost pairs until none is left."""
    while (blanked := PAIR.sub(lambda pair: " " * len(pair[0]), template)) != template:
        template = blanked
    found = re.search(r"[)\]}]", template) or re.search(r"[(\[{]", template)
    return found.start() if found else None
