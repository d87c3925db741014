"""How well recall was predicted, as a table and a picture; and what a fit to the person would change."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from drills.console import NARROW, Step, count, listing, show_steps
from engine.coach.tuning import Calibration, Tuned
from engine.memory.calibration import LEAST_IN_A_BIN, NEWEST, Bin, Score
from engine.memory.fitting import LEAST

FEW = 100
"""Below so many reviews a calibration says little."""
TOO_SMALL = 0.02
"""Between mean prediction and share recalled: closer is as meant."""


def show_calibration(console: Console, found: Calibration) -> None:
    console.print()
    if not found.reviews:
        console.print(NOTHING_YET)
        show_steps(console, [Step("drill next --due", "what is due again")])
        return
    console.print(_in_all(found))
    if found.reviews < FEW:
        console.print(Text(FEW_YET.format(reviews=count(found.reviews, "review")), "warn"))
    if found.bins:
        _show_bins(console, found.bins)
    console.print()
    scores = [("drill, as it predicted on the day", found.drill)] if found.usual else []
    scores += [("FSRS, usual parameters", found.usual or found.drill)]
    _show_scores(console, [*scores, (f"moving average of {NEWEST}", found.moving_average)])
    console.print(Text(EXPLAINED, "quiet"))
    if found.reviews >= LEAST and not found.tuned:
        show_steps(console, [Step("drill log optimize", "fit the scheduler to your memory")])


def show_fit(console: Console, found: Tuned) -> None:
    fit = found.fit
    console.print()
    if found.since:
        console.print(f"Your own parameters hold from {found.since:%d %b %Y} on.")
    if not fit.enough:
        console.print(TOO_FEW.format(reviews=count(fit.reviews, "review"), least=LEAST))
        return
    console.print(f"Fitted to {count(fit.reviews, 'review')}, and shrunk to the usual parameters.")
    console.print(f"The last {fit.judged}, each predicted from earlier days only:")
    console.print()
    _show_scores(
        console,
        [
            ("fitted to you", fit.own),
            ("usual parameters", fit.usual),
            (f"moving average of {NEWEST}", fit.moving_average),
        ],
    )
    console.print()
    console.print(Text(BETTER, "good") if fit.better else Text(NOT_BETTER, "warn"))


def _in_all(found: Calibration) -> str:
    share = found.recalled / found.reviews
    gap = found.expected - share
    words = (
        "as predicted"
        if abs(gap) < TOO_SMALL
        else "less than predicted"
        if gap > 0
        else "more than predicted"
    )
    when = f"{found.since:%d %b %Y} to {found.until:%d %b %Y}"
    return (
        f"{count(found.reviews, 'review')} after the first of each, {when}: {100 * share:.0f} % recalled, "
        f"{100 * found.expected:.0f} % predicted ({words})."
    )


def _show_bins(console: Console, bins: tuple[Bin, ...]) -> None:
    """A line for each: the range of what was recalled as a thick stretch, with marks for both."""
    console.print()
    room = min(40, console.width - 33) if console.width >= NARROW else console.width - 21
    names = ("predicted", "recalled", "of") if console.width >= NARROW else ("said", "was", "of")
    lowest = min(0.5, *(min(each.low, each.expected) for each in bins))
    lowest = int(10 * lowest) / 10
    scale = f"{100 * lowest:.0f}"
    table = listing(*names, f"{scale}{'100 %':>{room - len(scale)}}", right=names)
    for column in table.columns:
        column.no_wrap = True
    for each in bins:
        table.add_row(
            f"{100 * each.expected:.0f} %",
            f"{100 * each.recalled:.0f} %",
            str(each.reviews),
            _line(console, each, lowest, room),
        )
    console.print(table)
    signs = _signs(console)
    key = f"{signs[3]} predicted  {signs[2]} recalled  {signs[4]} both  {signs[1] * 3} where it lies, 4 times in 5"
    console.print(Text(key, "quiet"))


def _signs(console: Console) -> tuple[str, str, str, str, str]:
    """Nothing, the range, recalled, predicted, both in one place."""
    return ("·", "━", "●", "○", "◉") if console.encoding.startswith("utf") else (".", "=", "o", "|", "@")


def _line(console: Console, each: Bin, lowest: float, room: int) -> Text:
    thin, thick, was, said, both = _signs(console)

    def place(value: float) -> int:
        return max(0, min(room - 1, int(room * (value - lowest) / (1 - lowest))))

    low, high, at, expected = map(place, (each.low, each.high, each.recalled, each.expected))
    good = low <= expected <= high
    text = Text(no_wrap=True)
    for column in range(room):
        inside = low <= column <= high
        sign = thick if inside else thin
        if column == expected:
            sign = both if column == at else said
        elif column == at:
            sign = was
        style = ("good" if good else "warn") if inside or column == expected else "quiet"
        text.append(sign, style)
    return text


def _show_scores(console: Console, scores: list[tuple[str, Score | None]]) -> None:
    table = listing("", "LogLoss", "AUC", right=("LogLoss", "AUC"))
    for name, score in scores:
        if score:
            table.add_row(name, f"{score.logloss:.3f}", "" if score.auc is None else f"{score.auc:.3f}")
    console.print(table)


NOTHING_YET = "Nothing was reviewed on a later day yet: there is nothing to hold predictions against."
FEW_YET = f"Few data: {{reviews}}. Below {FEW} this says little; with {LEAST_IN_A_BIN} for each line."
TOO_FEW = (
    "Too few to fit to: {reviews} after the first of each, of {least}. "
    "Below that the usual parameters predict better."
)
EXPLAINED = (
    "LogLoss: the surprise of a review, less is better. AUC: how often a recalled one was given more than a forgotten "
    "one; .5 is chance. Without better figures than the moving average, intervals know nothing of you."
)
BETTER = "Fitted to you it predicts better."
NOT_BETTER = (
    "Fitted to you it predicts no better: the usual parameters stay. Try again after some hundred reviews."
)
WRITTEN = "From tomorrow on intervals go by it. To take it back: drill log optimize --reset"
RESET = "Back to the usual parameters, from tomorrow on."
USUAL_ALREADY = "The usual parameters hold already."
