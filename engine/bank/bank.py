from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from engine.bank.names import as_slug, did_you_mean, one_of
from engine.bank.paths import StudyPath
from engine.bank.topics import Topics, pick
from engine.types import Problem
from engine.types.errors import BankError, UnknownProblem

SEE_ALL = "`drill list` shows them all."


class Bank:
    """All problems by slug, in the order of root, track and slug; `broken` names the folders left out.

    `still`: is a problem's folder as it was read? `again`: the bank, read once more.
    """

    def __init__(
        self,
        problems: Iterable[Problem],
        *,
        broken: Iterable[BankError] = (),
        topics: Topics | None = None,
        paths: dict[str, StudyPath] | None = None,
        still: Callable[[Problem], bool] | None = None,
        again: Callable[[], Bank] | None = None,
    ) -> None:
        self.problems = {problem.slug: problem for problem in problems}
        self.broken = tuple(broken)
        self.topics = topics or Topics()
        self.paths = paths or {}
        self._still, self._again = still, again

    def read_again(self) -> None:
        """Where only a glance was cast at the folders so far: now at all of each."""
        if self._again:
            self.__dict__ = self._again().__dict__

    def as_it_is(self, problem: Problem) -> Problem | None:
        """The problem as its folder holds it by now; None where that is broken or gone."""
        if self._still and not self._still(problem):
            self.read_again()
        return self.problems.get(problem.slug)

    @cached_property
    def tracks(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(problem.track for problem in self.problems.values()))

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Former slug to slug."""
        return {alias: slug for slug, problem in self.problems.items() for alias in problem.aliases}

    @cached_property
    def _by_id(self) -> dict[str, Problem]:
        return {problem.id: problem for problem in self.problems.values()}

    def by_id(self, id: str) -> Problem | None:
        return self._by_id.get(id)

    def get(self, slug: str) -> Problem | None:
        """By slug or former slug, spelt in full."""
        return self.problems.get(slug) or self.problems.get(self.aliases.get(slug, ""))

    def prerequisites(self, problem: Problem) -> tuple[Problem, ...]:
        """Those that are in the bank."""
        return tuple(found for name in problem.prerequisites if (found := self.get(name)))

    def find(self, name: str) -> Problem:
        """By slug, track/slug, former slug, or a beginning that only one has, as its folder is by now.

        Raises UnknownProblem.
        """
        found = self._found(name)
        return self.as_it_is(found) or self._found(name)

    def _found(self, name: str) -> Problem:
        *before, typed = (as_slug(part) for part in name.strip().strip("/").split("/"))
        track = before[-1] if before else ""
        if found := self.get(typed):
            if track in ("", found.track):
                return found
            what = f"{found.slug} is not in {track}."
            raise UnknownProblem(what, fix=f"Did you mean {found.track}/{found.slug}?")
        beginning = [p for p in self.problems.values() if typed and p.slug.startswith(typed)]
        fitting = [p for p in beginning if track in ("", p.track)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            what = f"{len(fitting)} problems begin with {typed}."
            raise UnknownProblem(what, fix=f"Type more: {one_of([p.slug for p in fitting])}.")
        if typed and (broken := self._left_out(typed)):
            what = f"{typed} is left out, for its folder is broken. {broken.what}"
            raise UnknownProblem(what, where=broken.where, fix=broken.fix)
        raise UnknownProblem(f'There is no problem "{name}".', fix=self._suggest(typed, track))

    def find_track(self, name: str) -> str:
        return pick(name, list(self.tracks), "track")

    def find_topic(self, name: str) -> str:
        """One topic's slug; its aliases and the beginning of its name will do."""
        if self.topics:
            return self.topics.find_topic(name)
        return pick(name, sorted({topic for p in self.problems.values() for topic in p.topics}), "topic")

    def _left_out(self, slug: str) -> BankError | None:
        return next((error for error in self.broken if f"/{slug}/" in f"{error.where}/"), None)

    def _suggest(self, typed: str, track: str) -> str:
        names = {**{slug: slug for slug in self.problems}, **self.aliases}
        return did_you_mean(typed, names, SEE_ALL) if typed else SEE_ALL
