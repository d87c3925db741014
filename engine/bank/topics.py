from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Annotated

import msgspec

from engine.bank.names import as_slug, did_you_mean, is_slug, one_of
from engine.bank.tomlfile import decode, read_text, wrong
from engine.types.errors import BankError, UnknownProblem

Text = Annotated[str, msgspec.Meta(min_length=1)]
OTHER = "other"
SLUG_HELP = "Use small letters, digits and hyphens."
NAME_HELP = "Each topic and family needs a name of its own."


class Family(msgspec.Struct, frozen=True):
    """A group of topics in which skill is estimated together."""

    slug: str
    title: str
    topics: tuple[str, ...]


class FamilyTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    title: Text
    topics: dict[str, Text]


class TopicsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """topics.toml: [families.<slug>] with title and topics; [aliases] other-name = "topic"."""

    families: dict[str, FamilyTable]
    aliases: dict[str, str] = {}


class Topics(msgspec.Struct, frozen=True, dict=True):
    """Families and topics by slug. `titles` has both; `aliases` leads other names of a topic to its slug."""

    families: dict[str, Family] = {}
    titles: dict[str, str] = {}
    aliases: dict[str, str] = {}

    @cached_property
    def _family(self) -> dict[str, str]:
        return {topic: family.slug for family in self.families.values() for topic in family.topics}

    @cached_property
    def canonical_names(self) -> frozenset[str]:
        """Of topics, without other names."""
        return frozenset(self._family) - self.aliases.keys()

    def __bool__(self) -> bool:
        return bool(self.families)

    def __contains__(self, topic: str) -> bool:
        return topic in self._family or topic in self.aliases

    def canonical(self, topic: str) -> str:
        return self.aliases.get(topic, topic)

    def family_of(self, topic: str) -> str:
        """Slug of the family; "other" for a topic that no topics.toml lists."""
        return self._family.get(self.canonical(topic), OTHER)

    def title(self, name: str) -> str:
        """Short title of a topic or family."""
        slug = self.canonical(name)
        return self.titles.get(slug, slug.replace("-", " ").capitalize())

    def find_topic(self, name: str) -> str:
        """Slug of the topic meant. Raises UnknownProblem with what comes close."""
        return self.canonical(pick(name, [*self._family, *self.aliases], "topic", self.aliases))

    def find_family(self, name: str) -> str:
        return pick(name, list(self.families), "family")

    def expand(self, name: str) -> tuple[str, ...]:
        """The topics that a topic's or family's name stands for."""
        names = [*self.families, *self._family, *self.aliases]
        found = pick(name, names, "topic", self.aliases)
        return self.families[found].topics if found in self.families else (self.canonical(found),)


def pick(name: str, names: list[str], noun: str, same: dict[str, str] | None = None) -> str:
    """The one of `names` that is meant, in full or by a beginning that only one has; `same` maps synonyms."""
    typed = as_slug(name)
    if typed in names:
        return typed
    longer = sorted({(same or {}).get(each, each) for each in names if typed and each.startswith(typed)})
    if len(longer) == 1:
        return longer[0]
    if longer:
        raise UnknownProblem(f'"{name}" could be more than one {noun}.', fix=f"Type more: {one_of(longer)}.")
    fix = did_you_mean(typed, names, f"There are {one_of(names)}." if names else "")
    raise UnknownProblem(f'There is no {noun} "{name}".', fix=fix)


def read_topics(file: Path) -> Topics:
    text = read_text(file)
    parsed = decode(text, file, TopicsFile)
    families: dict[str, Family] = {}
    titles: dict[str, str] = {}
    for slug, table in parsed.families.items():
        families[slug] = Family(slug, table.title, tuple(table.topics))
        for name, title in ((slug, table.title), *table.topics.items()):
            place = ("families", slug) if title is table.title else ("families", slug, "topics", name)
            if not is_slug(name):
                raise wrong(f'"{name}" is not a slug.', text, file, place, SLUG_HELP)
            if name in titles:
                raise wrong(f"{name} stands here twice.", text, file, place, NAME_HELP)
            titles[name] = title
    topics = Topics(families, titles, parsed.aliases)
    for alias, topic in parsed.aliases.items():
        if alias in titles:
            raise wrong(f"{alias} is itself listed.", text, file, ("aliases", alias), "Take the alias out.")
        if topic not in topics._family:
            fix = did_you_mean(topic, topics._family)
            raise wrong(f'There is no topic "{topic}".', text, file, ("aliases", alias), fix)
    return topics


def merged(first: Topics, second: Topics, file: Path) -> Topics:
    """Both; a bank may add families and topics of its own. `file` is where the second comes from."""
    for name in (*second.titles, *second.aliases):
        if name in first.titles or name in first.aliases:
            raise BankError(f"{name} is listed by another bank already.", where=str(file), fix=NAME_HELP)
    return Topics(
        {**first.families, **second.families},
        {**first.titles, **second.titles},
        {**first.aliases, **second.aliases},
    )
