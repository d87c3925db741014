"""`drill next --explain`: each step of choosing, its candidates and their scores."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from drills.console import Step, dotted, listing, safe, show_steps

if TYPE_CHECKING:
    from engine.coach import Choice, Offer

NARROW = 76
NAMES = {
    "unfinished": "Unfinished",
    "due": "Due",
    "weak": "Weakest families",
    "new": "New",
    "ahead": "Not due yet",
}
ASKED = "Asked in this order; the first that has something decides. Never the same topic twice running."


def show(console: Console, offers: Sequence[Offer]) -> None:
    console.print()
    console.print(Text(ASKED, "quiet"))
    for offer in offers:
        console.print()
        state = "" if offer.open else "  passed over"
        console.print(Text.assemble((NAMES[offer.kind], "title"), (state, "warn")))
        console.print(Padding(Text(safe(offer.words), "quiet"), (0, 0, 0, 2)))
        _show_candidates(console, offer)
    chosen = next((offer.candidates[0] for offer in offers if offer.chosen), None)
    if chosen:
        show_steps(console, [Step("drill next", f"begin {chosen.problem.slug}")])


def _show_candidates(console: Console, offer: Offer) -> None:
    if not offer.candidates:
        console.print(Padding(Text("nothing"), (0, 0, 0, 2)))
        return
    wide = console.width >= NARROW
    score = offer.score.partition(" ")[0]
    table = listing("", "problem", score, *(["why"] if wide else []), right=(score,))
    for number, (choice, repeats) in enumerate(zip(offer.candidates, offer.repeats_topic, strict=True)):
        taken = offer.chosen and number == 0
        name = Text(choice.problem.slug, "good" if taken else "")
        why = Text(
            dotted(
                choice.reason.partition(";")[0],
                "bug hunt" if choice.light else "",
                "topic of the last one" if repeats else "",
            ),
            "quiet",
        )
        table.add_row("*" if taken else "", name, _score(offer, choice), *([why] if wide else []))
    console.print(Padding(table, (0, 0, 0, 2)))


def _score(offer: Offer, choice: Choice) -> str:
    if not offer.score:
        return ""
    return (
        f"{choice.score:.2f}" if "chance" in offer.score else f"{choice.score:.0f}" if choice.score else "-"
    )


def as_data(offers: Sequence[Offer]) -> list[dict[str, Any]]:
    return [
        {
            "kind": offer.kind,
            "open": offer.open,
            "chosen": offer.chosen,
            "words": offer.words,
            "score": offer.score,
            "candidates": [
                {
                    "slug": choice.problem.slug,
                    "score": choice.score,
                    "reason": choice.reason,
                    "repeats_topic": repeats,
                    "light": choice.light,
                }
                for choice, repeats in zip(offer.candidates, offer.repeats_topic, strict=True)
            ],
        }
        for offer in offers
    ]
