from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from operator import is_
from pathlib import Path
from typing import TypeVar

import msgspec

from engine.bank.bank import Bank
from engine.bank.content import is_clutter
from engine.bank.index import SHAPE, Entry, Index, Stamp, index_file, read_index, stamp_of, write_index
from engine.bank.names import did_you_mean
from engine.bank.paths import StudyPath, read_path
from engine.bank.problem_file import read_problem
from engine.bank.topics import Topics, merged, read_topics
from engine.types import Problem
from engine.types.errors import BankError

T = TypeVar("T")
STATED = 6
"""Numbers in the stamp of a problem that is no deck."""
PATHS = "paths"
"""The one folder of a root that is no track."""


def load_bank(roots: Sequence[Path], *, cache: Path | None = None, glance: bool = False) -> Bank:
    """The problems under all roots; of two with one slug or id the first counts.

    Never raises for a bad folder: see Bank.broken. `cache` is a folder for the index; what it remembers is
    read again when problem.toml, deck.toml or the listing of the problem's folder changed. A test edited in place shows
    in `current_hash` only. `glance`: the listing of a folder is looked at only once its problem is taken up, which
    halves the looks at a large bank; see Bank.as_it_is.
    """
    places = list(dict.fromkeys(os.path.abspath(root) for root in roots))
    file = index_file(cache, places) if cache else None
    loader = Loader(read_index(file) if file else Index(SHAPE), glance=glance)
    for place in places:
        loader.read_root(place)
    kept = loader.problems
    if loader.changed or loader.broken or not loader.old.sound:
        kept = _unique(_with_topics(kept, loader.topics, loader.broken), loader.broken)
        loader.index.sound = not loader.broken and all(map(is_, kept, loader.problems))
        if file and (loader.changed or loader.index.sound):
            write_index(file, loader.index)
    again = partial(load_bank, roots, cache=cache) if glance else None
    still = loader.is_as_read if glance else None
    return Bank(
        kept, broken=loader.broken, topics=loader.topics, paths=loader.paths, still=still, again=again
    )


class Loader:
    """Walks the roots once, taking from the old index what still holds and filling a new one."""

    def __init__(self, old: Index, *, glance: bool = False) -> None:
        self.old, self.glance = old, glance
        self.index = Index(SHAPE, {}, {}, {}, {})
        self.problems: list[Problem] = []
        self.topics = Topics()
        self.paths: dict[str, StudyPath] = {}
        self.broken: list[BankError] = []
        self.read = 0

    @property
    def changed(self) -> bool:
        """Something was read anew, or is gone."""
        shelves = ("problems", "topics", "paths")
        return self.read > 0 or any(len(getattr(self.old, s)) != len(getattr(self.index, s)) for s in shelves)

    def read_root(self, root: str) -> None:
        self._read_topics(os.path.join(root, "topics.toml"))
        for track in self._folders(root):
            if track.name == PATHS:
                self._read_paths(track.path)
            else:
                self._read_track(track.path)

    def _read_track(self, track: str) -> None:
        names = self._names(track)
        try:
            near = os.open(track, os.O_RDONLY)
        except OSError:  # gone since it was listed
            return
        try:
            self._read_problems(track, names, near)
        finally:
            os.close(near)

    def _read_problems(self, track: str, names: Sequence[str], near: int) -> None:
        """`near`: the track as a descriptor, from which the disk is looked at a fifth quicker."""
        old, new, before, problems = self.old.problems, self.index.problems, self.old.before, self.problems
        stat, whole = os.stat, not self.glance
        for name in names:
            path = f"{track}/{name}"
            entry = old.get(path)
            if entry is None or len(entry.stamp) != STATED:
                self._read_folder(path)
                continue
            # Thousands of times at every start: so plainly written. A deck.toml that came or went shows in the
            # folder's own times.
            try:
                toml = stat(f"{name}/problem.toml", dir_fd=near)
                holds = (toml.st_mtime_ns, toml.st_ctime_ns, toml.st_size) == entry.stamp[:3]
                holds = holds and toml.st_ctime_ns < before
                if whole:
                    folder = stat(name, dir_fd=near)
                    holds = holds and stamp_of(folder) == entry.stamp[3:] and folder.st_ctime_ns < before
            except OSError:
                holds = False
            if holds:
                new[path] = entry
                problems.append(entry.value)
            else:
                self._read_folder(path)

    def is_as_read(self, problem: Problem) -> bool:
        """Nothing has come to its folder or gone since it was read."""
        entry = self.index.problems.get(problem.folder)
        try:
            folder = os.stat(problem.folder)
        except OSError:
            return False
        return entry is not None and stamp_of(folder) == entry.stamp[3:6]

    def _read_folder(self, path: str) -> None:
        stats: tuple[os.stat_result, ...] = ()
        try:
            stats = (os.stat(f"{path}/problem.toml"), os.stat(path))
            with suppress(FileNotFoundError):
                stats = (*stats, os.stat(f"{path}/deck.toml"))
        except OSError:
            if not os.path.isdir(path) or _is_leftover(path):
                return
        found = self._take(path, stats, self.old.problems, self.index.problems, read_problem)
        if found:
            self.problems.append(found)

    def _names(self, track: str) -> tuple[str, ...]:
        """Of the folders in a track."""

        def listed(_: Path) -> tuple[str, ...]:
            return tuple(entry.name for entry in self._folders(track))

        return self._take(track, (os.stat(track),), self.old.tracks, self.index.tracks, listed) or ()

    def _read_topics(self, path: str) -> None:
        if not os.path.exists(path):
            return
        found = self._take(path, (os.stat(path),), self.old.topics, self.index.topics, read_topics)
        if found:
            try:
                self.topics = merged(self.topics, found, Path(path))
            except BankError as error:
                self.broken.append(error)

    def _read_paths(self, folder: str) -> None:
        for entry in self._list(folder):
            if not entry.name.endswith(".toml"):
                continue
            found = self._take(entry.path, (entry.stat(),), self.old.paths, self.index.paths, read_path)
            if found:
                self.paths.setdefault(found.slug, found)

    def _folders(self, parent: str) -> list[os.DirEntry[str]]:
        return [entry for entry in self._list(parent) if _is_dir(entry)]

    def _list(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                found = [entry for entry in entries if not is_clutter(entry.name)]
        except OSError as error:
            self.broken.append(BankError(f"The folder cannot be opened: {error.strerror}.", where=folder))
            return []
        return sorted(found, key=lambda entry: entry.name)

    def _take(
        self,
        path: str,
        stats: tuple[os.stat_result, ...],
        old: dict[str, Entry[T]],
        new: dict[str, Entry[T]],
        read: Callable[[Path], T],
    ) -> T | None:
        stamp: Stamp = stamp_of(*stats)
        entry = old.get(path)
        if entry is None or entry.stamp != stamp or max(stamp[1::3], default=0) >= self.old.before:
            try:
                entry = Entry(stamp, read(Path(path)))
            except BankError as error:
                self.broken.append(error)
                return None
            self.read += 1
        new[path] = entry
        return entry.value


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _is_leftover(folder: str) -> bool:
    """Nothing but caches of tools, such as a checkout of another branch leaves."""
    return all(is_clutter(name) for name in os.listdir(folder))


def _with_topics(problems: list[Problem], topics: Topics, broken: list[BankError]) -> Iterator[Problem]:
    """Problems under the canonical names of their topics. Without any topics.toml every topic will do."""
    if not topics:
        yield from problems
        return
    known = topics.canonical_names
    for problem in problems:
        if known.issuperset(problem.topics):
            yield problem
            continue
        strange = [topic for topic in problem.topics if topic not in topics]
        if strange:
            where = f"{problem.folder}/problem.toml: topics"
            fix = did_you_mean(strange[0], [*topics.titles, *topics.aliases], "List it in topics.toml.")
            broken.append(BankError(f'There is no topic "{strange[0]}".', where=where, fix=fix))
        else:
            names = tuple(dict.fromkeys(topics.canonical(topic) for topic in problem.topics))
            yield msgspec.structs.replace(problem, topics=names)


def _unique(problems: Iterator[Problem], broken: list[BankError]) -> list[Problem]:
    slugs: dict[str, Problem] = {}
    ids: dict[str, Problem] = {}
    for problem in problems:
        same_slug, same_id = slugs.get(problem.slug), ids.get(problem.id)
        if same_slug:
            what = f"The slug {problem.slug} is taken by {same_slug.folder}."
            broken.append(BankError(what, where=problem.folder, fix="Rename this folder."))
        elif same_id:
            what = f"The id {problem.id} is taken by {same_id.folder}."
            broken.append(BankError(what, where=f"{problem.folder}/problem.toml: id", fix=NEW_ID))
        else:
            slugs[problem.slug] = ids[problem.id] = problem
    return _with_free_aliases(slugs, broken)


def _with_free_aliases(slugs: dict[str, Problem], broken: list[BankError]) -> list[Problem]:
    taken = dict(slugs)
    kept = []
    for problem in slugs.values():
        if not problem.aliases:
            kept.append(problem)
            continue
        clash = next((alias for alias in problem.aliases if alias in taken), None)
        if clash:
            what = f"The alias {clash} is taken by {taken[clash].folder}."
            where = f"{problem.folder}/problem.toml: aliases"
            broken.append(BankError(what, where=where, fix=f"Take {clash} out."))
            continue
        taken.update(dict.fromkeys(problem.aliases, problem))
        kept.append(problem)
    return kept


NEW_ID = "Give this problem eight other hex digits."
