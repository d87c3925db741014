"""How an answer and its verdict stand in the log, and the answer made from that again."""

from __future__ import annotations

from typing import Any

import msgspec

from engine.coach.pen import Pen
from engine.types import Answer, Event, Problem, Verdict
from engine.types.problem import ANSWERS

LONGEST = 2000
"""Characters that the log keeps of each text in a failure."""
HEADING = "# ---- "


def facts_of(verdict: Verdict) -> dict[str, str | int]:
    return {
        "verdict": str(verdict.name),
        "tests_passed": verdict.tests_passed,
        "tests_total": verdict.tests_total,
    }


def submission_row(
    pen: Pen,
    problem: Problem,
    answer: Answer,
    verdict: Verdict,
    attempt: str,
    count: int,
    *,
    repeated: bool = False,
) -> Event:
    detail: dict[str, Any] = {"repeated": True} if repeated else {}
    detail |= _about(problem, answer, verdict)
    facts = facts_of(verdict)
    return pen.event(
        "submitted", problem, attempt=attempt, submissions=count, answer=answer.text, detail=detail, **facts
    )


def _about(problem: Problem, answer: Answer, verdict: Verdict) -> dict[str, Any]:
    """What judging it again and reporting it need besides the text."""
    facts: dict[str, Any] = {"jail": verdict.jail} if verdict.jail else {}
    if problem.kind == "sql":
        facts["dialect"] = answer.dialect
    if problem.kind == "project":
        facts["files"] = [[name, len(_decoded(data))] for name, data in sorted(answer.files.items())]
    if verdict.score:
        facts["score"] = msgspec.to_builtins(verdict.score)
    if verdict.failure:
        facts["failure"] = _cut(msgspec.to_builtins(verdict.failure))
    return facts


def stored_answer(problem: Problem, event: Event) -> Answer:
    """The answer of a `submitted` event. Bytes that were no UTF-8 come back as the sign for that."""
    name = ANSWERS[problem.kind] or problem.slug
    dialect = str(event.detail.get("dialect", "duckdb"))
    if problem.kind != "project":
        return Answer(name=name, files={name: event.answer.encode()}, dialect=dialect)
    parts = _by_length(event) if "files" in event.detail else _by_heading(event.answer)
    return Answer(name=name, files={file: text.encode() for file, text in parts.items()})


def _by_length(event: Event) -> dict[str, str]:
    parts, sizes, start = {}, event.detail["files"], 0
    for name, length in sizes:
        start += len(f"{HEADING}{name}\n") if len(sizes) > 1 else 0
        parts[str(name)] = event.answer[start : start + length]
        start += length + 1
    return parts


def _by_heading(text: str) -> dict[str, str]:
    """As the first logs kept projects; a single file's name is lost there."""
    if not text.startswith(HEADING):
        return {"app.py": text}
    pieces = (piece.partition("\n") for piece in f"\n{text}".split(f"\n{HEADING}")[1:])
    return {name: body for name, _, body in pieces}


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _cut(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= LONGEST else value[:LONGEST] + "…"
    if isinstance(value, dict):
        return {key: _cut(item) for key, item in value.items()}
    return [_cut(item) for item in value] if isinstance(value, (list, tuple)) else value
