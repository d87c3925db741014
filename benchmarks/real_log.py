"""The scheduler's predictions on a real review log, beside baselines: LogLoss and AUC of recall on a later day.

    python benchmarks/real_log.py review_logs.csv [--utc-offset -360]

The log is a file of py-fsrs' repository (tests/review_logs_*.csv, MIT; it is not kept here): card_id, review_rating,
review_time. It has learning steps: the state of a card rests on all its reviews, also on several a day. Drill has none
and counts the first of a day only; that is shown too. Exit status 1 where the margin is not reached.
"""

from __future__ import annotations

import argparse
import csv
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from engine.memory import Scheduler, retrievability
from engine.memory.calibration import NEWEST, auc, logloss, moving_average
from engine.memory.fitting import fit
from engine.progress import day_of

MOST_LOGLOSS = 0.467
Review = tuple[int, int]


def read(path: Path, utc_offset: int) -> dict[str, list[Review]]:
    """By card, (day, grade) in order of time."""
    zone = timezone(timedelta(minutes=utc_offset))
    with path.open(newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["review_time"])
    cards: dict[str, list[Review]] = {}
    for row in rows:
        day = day_of(datetime.fromisoformat(row["review_time"]).astimezone(zone))
        cards.setdefault(row["card_id"], []).append((day, int(row["review_rating"])))
    return cards


def first_of_each_day(reviews: list[Review]) -> list[Review]:
    return [each for number, each in enumerate(reviews) if not number or reviews[number - 1][0] < each[0]]


def predictions(cards: dict[str, list[Review]]) -> list[tuple[int, float, bool]]:
    """(day, chance of recall, recalled) of each review on a later day, in order of days."""
    later = {
        f"{name}:{count}": (reviews[:count], reviews[count])
        for name, reviews in cards.items()
        for count in range(1, len(reviews))
        if reviews[count - 1][0] < reviews[count][0]
    }
    known = Scheduler().cards({key: before for key, (before, _) in later.items()})
    found = [(day, retrievability(known[key], day), grade > 1) for key, (_, (day, grade)) in later.items()]
    return sorted(found, key=lambda each: each[0])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--utc-offset", type=int, default=0, help="minutes")
    chosen = parser.parse_args()
    cards = read(chosen.file, chosen.utc_offset)
    found = predictions(cards)
    recalled = [yes for _, _, yes in found]
    share = fmean(recalled)
    ours = [chance for _, chance, _ in found]
    sparse = predictions({name: first_of_each_day(reviews) for name, reviews in cards.items()})
    print(f"{len(cards)} cards, {len(found)} reviews on later days, {share:.1%} recalled")
    losses = {}
    for name, chances in (
        ("constant", [share] * len(found)),
        (f"moving average of {NEWEST}", moving_average(recalled)),
        ("FSRS-6, usual parameters (ours)", ours),
    ):
        losses[name] = logloss(chances, recalled)
        print(f"  {name:<34} LogLoss {losses[name]:.4f}  AUC {auc(chances, recalled):.3f}")
    *others, mine = losses.values()
    few = logloss([chance for _, chance, _ in sparse], [yes for *_, yes in sparse])
    print(f"  {'the same, first of each day only':<34} LogLoss {few:.4f}")
    fitted = fit({name: first_of_each_day(reviews) for name, reviews in cards.items()})
    if fitted.own and fitted.usual and fitted.moving_average:
        print(
            f"drill log optimize on the first of each day: the last {fitted.judged} from fits to earlier days"
        )
        for name, score in (
            ("fitted and shrunk", fitted.own),
            ("usual parameters", fitted.usual),
            (f"moving average of {NEWEST}", fitted.moving_average),
        ):
            print(f"  {name:<34} LogLoss {score.logloss:.4f}  AUC {score.auc or 0:.3f}")
    holds = mine <= MOST_LOGLOSS and mine < min(others)
    print(f"  at most {MOST_LOGLOSS} and below the others: {'holds' if holds else 'FALLS SHORT'}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
