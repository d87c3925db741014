"""All answers of one `drill judge`: which are to be judged, and what is said of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from drills import __version__, answers, files
from drills.extras import missing_extra
from drills.gathering import Asked, Source, Submitted
from drills.results import Journal, Judged, Kept, Key, Place, Reader, as_line, judged, key_of, troubled
from engine.bank import current_hash
from engine.judge.lanes import Group
from engine.types import Answer, Problem, Verdict
from engine.types.errors import AnswerError, DrillError

CHANGED = "It has changed since the judging began."
ERROR = "error"
"""Counted beside the verdicts: what could not be judged."""
Told = Callable[[Judged], None]


class Course:
    """Answers go by their numbers from 0; of each only its place is kept, so that there may be any number of them."""

    def __init__(self, asked: Asked, journal: Journal, told: Told) -> None:
        self.asked, self.journal, self.told = asked, journal, told
        self.sources: list[Source] = []
        self.ids: dict[int, str | int] = {}
        self.places: dict[int, Place] = {}
        self.digests: dict[int, bytes] = {}
        self.twins: dict[int, list[int]] = {}
        self.problems: dict[str, tuple[Problem, str]] = {}
        self.flying: dict[int, Submitted] = {}
        self.counted: Counter[str] = Counter()
        self.kept = 0

    # -- before

    def plan(self, sources: Iterable[Source], kept: Mapping[bytes, Kept]) -> list[Group]:
        """Those to be judged, by problem. What is in `kept`, twice there, or no answer at all needs no judge."""
        first: dict[bytes, int] = {}
        groups: dict[str, list[int]] = {}
        for number, source in enumerate(sources):
            self.sources.append(source)
            try:
                submitted = self.read(number)
            except DrillError as error:
                self.settle(number, troubled(self.line(number), error))
                continue
            line = self.line(number, submitted)
            digest = digest_of(key_of(line))
            if digest in kept:
                self.keep(number, kept[digest])
            elif unwritten := answers.unwritten(submitted.problem, submitted.answer):
                self.settle(number, judged(line, submitted.problem, unwritten))
            elif digest in first:
                self.twins.setdefault(first[digest], []).append(number)
            else:
                first[digest], self.digests[number] = number, digest
                groups.setdefault(submitted.problem.slug, []).append(number)
        return [Group(self.problems[slug][0], numbers) for slug, numbers in groups.items()]

    def read(self, number: int) -> Submitted:
        source = self.sources[number]
        with files.writing(Path(source.where)):
            submitted = source.read(self.asked)
        if submitted.id is not None:
            self.ids[number] = submitted.id
        problem, missing = self.as_it_stands(submitted.problem)
        if missing:
            what = f"Judging {problem.slug} needs packages that are not installed."
            raise AnswerError(what, where=source.where, fix=f"Type: {missing}")
        return submitted._replace(problem=problem)

    def as_it_stands(self, problem: Problem) -> tuple[Problem, str]:
        """With the content hash of its folder now, and the command for what it needs and has not."""
        if problem.slug not in self.problems:
            now = msgspec.structs.replace(problem, content_hash=current_hash(problem))
            self.problems[problem.slug] = (now, missing_extra(problem))
        return self.problems[problem.slug]

    def line(self, number: int, submitted: Submitted | None = None) -> Judged:
        line = Judged(
            number=number + 1,
            source=self.sources[number].where,
            id=self.ids.get(number),
            engine=__version__,
        )
        if submitted is None:
            return line
        problem, answer = submitted.problem, submitted.answer
        return msgspec.structs.replace(
            line,
            problem=problem.slug,
            dialect=answer.dialect if problem.kind == "sql" else "",
            answer_hash=hash_of(answer),
            content_hash=problem.content_hash,
        )

    # -- meanwhile

    def answer(self, number: int) -> Answer:
        """Read again when its turn comes. Raises DrillError where it is not there any more, or another."""
        submitted = self.read(number)
        if digest_of(key_of(self.line(number, submitted))) != self.digests[number]:
            raise AnswerError(CHANGED, where=self.sources[number].where, fix="Judge it again.")
        self.flying[number] = submitted
        return submitted.answer

    def take(self, number: int, result: Verdict | DrillError) -> None:
        submitted = self.flying.pop(number, None)
        if submitted is None or isinstance(result, DrillError):
            assert isinstance(result, DrillError)
            self.settle(number, troubled(self.line(number), result))
        else:
            self.settle(number, judged(self.line(number, submitted), submitted.problem, result))

    def settle(self, number: int, line: Judged) -> None:
        place = self.journal.add(as_line(line))
        name = str(line.verdict.name) if line.verdict else ERROR
        for each in (number, *self.twins.pop(number, ())):
            self.places[each] = place
            self.counted[name] += 1
            self.told(line)

    def keep(self, number: int, kept: Kept) -> None:
        self.kept += 1
        self.places[number] = kept.place
        self.counted[kept.verdict] += 1

    # -- afterwards

    def said(self, reader: Reader, number: int) -> bytes:
        """The line of an answer that is settled."""
        where = self.sources[number].where
        return reader.said(self.places[number], number + 1, where, self.ids.get(number))


def hash_of(answer: Answer) -> str:
    """SHA-256 of a lone file as it is; of several, with their names and sizes."""
    if len(answer.files) == 1:
        return sha256(*answer.files.values()).hexdigest()
    whole = sha256()
    for name, data in sorted(answer.files.items()):
        whole.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogatepass") + data)
    return whole.hexdigest()


def digest_of(key: Key) -> bytes:
    return sha256("\0".join(key).encode()).digest()[:16]
