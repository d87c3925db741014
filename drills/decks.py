"""A deck: question, answer, key, facts, grade, card after card on a terminal; one card for each command in a pipe."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from drills import answers, files
from drills.asking import ask_answer, ask_score, score_named
from drills.console import print_json, stdout
from drills.options import has_person, say
from drills.session import Session
from drills.workspace import Desk
from engine.types import Grade, Problem, Verdict, VerdictName
from engine.types.errors import AnswerError
from engine.types.verdict import Failure, TestResult

if TYPE_CHECKING:
    from engine.bank import Deck, DeckCard
    from engine.coach import CardSitting, Outcome, Scored, Waiting

QUESTION = "question.md"


def present(
    session: Session,
    problem: Problem,
    reason: str,
    *,
    as_json: bool,
    open_it: bool,
    more: Callable[[], dict[str, Any]] = dict,
) -> None:
    """Show the question that comes now; the key is shown by `drill submit`, after the answer."""
    from drills import laying

    desk = session.workspace.prepare(problem, fresh=False, now=session.now())
    sitting = session.gym.cards.sitting(problem)
    if not sitting.left:
        raise _nothing_left(problem)
    session.gym.start(problem)
    card = _lay_question(problem, desk, sitting)
    if as_json:
        found = {**laying.as_data(session, problem), "reason": reason, **laying.paths(desk)}
        print_json({**found, "card": _about(card, sitting.left[0], sitting), **more()})
    else:
        from drills.screens import deck as screen

        screen.show(stdout(), problem, card, sitting, reason, session.notes(problem), desk)
        laying.warn(session, problem)
    if open_it:
        laying.open_editor(session, desk)


def submit(
    session: Session, found: answers.Found, *, met: str | None, grade: str | None, as_json: bool
) -> Verdict:
    if not session.reading.cards.sitting(found.problem).left:
        raise _nothing_left(found.problem)
    if met is None and grade is None and not as_json and has_person():
        return _card_after_card(session, found)
    return _one_card(session, found, met, grade, as_json)


def _card_after_card(session: Session, found: answers.Found) -> Verdict:
    from drills.screens import deck as screen

    problem, console, cards, given = found.problem, stdout(), session.gym.cards, list[Grade]()
    own = found.path == session.workspace.answer(problem)
    while (sitting := cards.sitting(problem)).left:
        card = _deck(problem).card(sitting.left[0].card)
        screen.show_question(console, card, sitting)
        if text := _written(found) if own or not given else "":
            say(f"\nYour answer is in {found.path.name}.")
        elif (typed := ask_answer()) is None:
            break
        else:
            text = typed
        screen.show_key(console, card)
        scored = ask_score(card, text)
        outcome = cards.answered(problem, card.id, scored)
        _put_away(session, found)
        screen.show_result(console, outcome, cards.earlier(problem, card.id))
        given.append(scored.grade)
        if outcome.closed:
            break
    screen.show_end(console, given, cards.sitting(problem))
    return Verdict(name=VerdictName.AC)


def _one_card(
    session: Session, found: answers.Found, met: str | None, grade: str | None, as_json: bool
) -> Verdict:
    problem = found.problem
    sitting = session.reading.cards.sitting(problem)
    card, text = _deck(problem).card(sitting.left[0].card), _written(found)
    if not text and met != "none":
        verdict = _not_yet(answers.UNWRITTEN, f"{found.path.name} is still as it was laid out.")
        _show(session, found, card, sitting, verdict, None, None, as_json)
        return verdict
    if met is None:
        verdict = _not_yet(answers.UNSCORED, "Say which facts your answer gives: drill submit --met 1,2")
        _show(session, found, card, sitting, verdict, None, None, as_json)
        return verdict
    scored = score_named(card, text, met, grade)
    outcome = session.gym.cards.answered(problem, card.id, scored)
    _put_away(session, found)
    verdict = _verdict(card, scored)
    _show(session, found, card, sitting, verdict, scored, outcome, as_json)
    return verdict


def _show(
    session: Session,
    found: answers.Found,
    card: DeckCard,
    sitting: CardSitting,
    verdict: Verdict,
    scored: Scored | None,
    outcome: Outcome | None,
    as_json: bool,
) -> None:
    from drills import reporting
    from drills.screens import deck as screen

    problem = found.problem
    earlier = session.gym.cards.earlier(problem, card.id) if outcome else None
    steps = screen.steps(verdict, outcome)
    if not as_json:
        screen.show_one(stdout(), problem, card, sitting, verdict, outcome, earlier, steps)
        return
    unwritten = reporting.is_unwritten(verdict)
    key = {} if unwritten else {"facts": card.facts, "mistake": card.mistake, "example": card.example}
    asked = reporting.CardAsked(
        **{**_about(card, sitting.left[0], sitting), **key, "met": scored.met if scored else ()}
    )
    place = str(found.path)
    print_json(
        reporting.report(
            problem, place, found.path.name, verdict, outcome, steps=steps, card=asked, earlier=earlier
        )
    )


def _about(card: DeckCard, waiting: Waiting, sitting: CardSitting) -> dict[str, Any]:
    return {
        "id": card.id,
        "question": card.question,
        "why": waiting.why,
        "number": sitting.number,
        "of": sitting.total,
    }


def _verdict(card: DeckCard, scored: Scored) -> Verdict:
    passed = scored.grade > Grade.AGAIN
    results = tuple(
        TestResult(name=fact, outcome="passed", kind="contract")
        if number in scored.met
        else TestResult(name=fact, outcome="failed", verdict=VerdictName.WA, kind="contract")
        for number, fact in enumerate(card.facts, 1)
    )
    why = f"Said, and wrong: {card.mistake}" if scored.mistake else "Not known yet; it comes again soon."
    return Verdict(
        name=VerdictName.AC if passed else VerdictName.WA,
        tests_passed=len(scored.met),
        tests_total=len(card.facts),
        results=results,
        failure=None if passed else Failure(test="", message=why),
    )


def _not_yet(title: str, message: str) -> Verdict:
    """Nothing is charged."""
    return Verdict(name=VerdictName.CE, failure=Failure(test=title, message=message))


def _nothing_left(problem: Problem) -> AnswerError:
    return AnswerError(
        f"Every card of {problem.slug} has been answered today.", fix="Go on with what is next: drill next"
    )


def _deck(problem: Problem) -> Deck:
    from engine.bank import read_deck

    return read_deck(problem.path)


def _lay_question(problem: Problem, desk: Desk, sitting: CardSitting) -> DeckCard:
    """Beside the answer, for those who write in an editor."""
    card = _deck(problem).card(sitting.left[0].card)
    files.write(desk.folder / QUESTION, f"{card.question}\n".encode())
    return card


def _written(found: answers.Found) -> str:
    """The answer without the line that names the deck."""
    text = answers.read_file(found.path).decode("utf-8", "replace") if found.path.is_file() else ""
    return "\n".join(line for line in text.splitlines() if found.problem.marker not in line).strip()


def _put_away(session: Session, found: answers.Found) -> None:
    """The log has the answer; the file makes room for the next one."""
    problem, workspace = found.problem, session.workspace
    if found.path == workspace.answer(problem) and _written(found):
        workspace.prepare(problem, fresh=True, now=session.now())
