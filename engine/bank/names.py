"""Names as people type them, and what they probably meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SHOWN = 6


def is_slug(name: str) -> bool:
    return SLUG.fullmatch(name) is not None


def as_slug(name: str) -> str:
    """`Two Sum` and `two_sum` are ways to type `two-sum`."""
    return re.sub(r"[\s_]+", "-", name.strip().lower())


def plain(text: str) -> str:
    """Without what a terminal would obey: a bank may come from anywhere."""
    return "".join(each if each.isprintable() else "?" for each in text)


def nearest(name: str, names: Iterable[str], *, limit: int = 3) -> list[str]:
    """Names that hold all the words typed, then those spelt alike; where there are none, by a part of the name."""
    from difflib import get_close_matches  # costs 6 ms: only a mistake pays for it

    pool = sorted(set(names))
    words = [word for word in name.split("-") if len(word) > 2]
    holding = [other for other in pool if words and all(word in other for word in words)]
    alike = get_close_matches(name, pool, n=limit, cutoff=0.6)
    if not words or holding or alike:
        return list(dict.fromkeys([*holding[:limit], *alike]))[:limit]
    parts = sorted({part for other in pool for part in _parts(other, len(name))})
    near = get_close_matches(name, parts, n=limit, cutoff=0.75)
    partly = [other for part in near for other in pool if part in _parts(other, len(name))]
    return list(dict.fromkeys(partly))[:limit]


def _parts(name: str, length: int) -> set[str]:
    """What somebody may have meant by `length` letters: a word of the name, or its beginning."""
    return {*name.split("-"), name[:length], name[: length + 1]}


def did_you_mean(name: str, names: Iterable[str], otherwise: str = "", *, limit: int = 3) -> str:
    """`Did you mean a or b?`, or `otherwise` where nothing comes close."""
    found = nearest(name, names, limit=limit)
    return f"Did you mean {one_of(found)}?" if found else otherwise


def one_of(names: Collection[str]) -> str:
    """`a, b or c`; of many only the first few."""
    listed = list(names)
    if len(listed) > SHOWN + 1:
        return f"{', '.join(listed[:SHOWN])} or {len(listed) - SHOWN} more"
    return " or ".join(part for part in (", ".join(listed[:-1]), listed[-1]) if part) if listed else ""
