"""Simulated learners: is the estimate of skill better than simpler ones, and does the choice of what next help?

    python benchmarks/learners.py [--learners 100] [--seed 1]

Learners answer by three response models: logistic; with slips and guesses; with more forgetting than is
assumed. All estimates see the same answers, all policies meet the same learners.
Exit status 1 where a margin is not reached.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from math import exp, log
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from engine.memory.skill import Place, Result, Skills

FAMILIES, TOPICS, PROBLEMS = 12, 4, 5
"""Families, topics in each, problems in each topic: the shape of the bank."""
A_DAY = 6
WEAKEST = 3


class Response(NamedTuple):
    """`slip`, `guess`: a right answer lost, a wrong one that passes. `half_life` in days, of what was learnt."""

    name: str
    slip: float
    guess: float
    half_life: float


MODELS = (
    Response("logistic", 0.0, 0.0, 90.0),
    Response("slips and guesses", 0.10, 0.10, 90.0),
    Response("heavier forgetting", 0.0, 0.0, 15.0),
)


class Problem(NamedTuple):
    family: int
    topic: int
    name: str
    level: int
    hardness: float


def logistic(value: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, value))))


def bank(rng: random.Random) -> list[list[Problem]]:
    """By family. The author's level tells of the hardness, not exactly."""
    found = []
    for family in range(FAMILIES):
        problems = []
        for topic in range(TOPICS):
            for number in range(PROBLEMS):
                level = rng.choices((1, 2, 3, 4, 5), (2, 4, 4, 2, 1))[0]
                hardness = 0.9 * (level - 3) + rng.gauss(0, 0.5)
                problems.append(Problem(family, topic, f"{family}-{topic}-{number}", level, hardness))
        found.append(problems)
    return found


class Learner:
    """What the person really can do. Nothing of it is shown but grades."""

    def __init__(self, rng: random.Random, response: Response) -> None:
        self.rng = rng
        self.response = response
        ability = rng.gauss(0, 0.7)
        self.start = [ability + rng.gauss(-0.4, 0.8) for _ in range(FAMILIES)]
        self.learnt = [0.0] * FAMILIES
        self.rate = [0.16 * exp(rng.gauss(0, 0.6)) for _ in range(FAMILIES)]
        self.bent = [[rng.gauss(0, 0.3) for _ in range(TOPICS)] for _ in range(FAMILIES)]
        self.last = [0.0] * FAMILIES
        self.seen: dict[str, float] = {}
        self.practised = [0] * FAMILIES

    def skill(self, family: int, day: float) -> float:
        """What was learnt fades, the more slowly the oftener it was practised."""
        life = self.response.half_life * (1 + self.practised[family] / 20)
        return self.start[family] + self.learnt[family] * 0.5 ** ((day - self.last[family]) / life)

    def mastery(self, family: int, day: float) -> float:
        return logistic(self.skill(family, day))

    def answer(self, problem: Problem, day: float) -> int:
        """A grade, 1 to 4; and the learner learns."""
        seen = self.seen.get(problem.name)
        ease = 0.8 * exp(-(day - seen) / 20) if seen is not None else 0.0
        skill = self.skill(problem.family, day) + self.bent[problem.family][problem.topic]
        chance = self.rng.random()
        performance = skill + ease - problem.hardness + log(chance / (1 - chance))
        grade = 1 + (performance > 0) + (performance > 0.7) + (performance > 1.9)
        grade = self._by_accident(grade)
        self._learn(problem, day, skill - problem.hardness)
        return grade

    def _by_accident(self, grade: int) -> int:
        if grade > 1 and self.rng.random() < self.response.slip:
            return 1
        return 3 if grade == 1 and self.rng.random() < self.response.guess else grade

    def _learn(self, problem: Problem, day: float, over: float) -> None:
        """Most from what is neither out of reach nor known; the same family again at once gives less."""
        family = problem.family
        chance = logistic(over)
        rest = min(1.0, 0.35 + (day - self.last[family]) * 0.65) if self.practised[family] else 1.0
        room = max(0.0, 1 - (self.skill(family, day) - self.start[family]) / 4)
        now = self.skill(family, day) - self.start[family]
        self.learnt[family] = now + self.rate[family] * 4 * (0.08 + chance * (1 - chance)) * rest * room
        self.last[family] = day
        self.practised[family] += 1
        self.seen[problem.name] = day


def place(problem: Problem) -> Place:
    return Place(str(problem.family), f"{problem.family}-{problem.topic}")


class Tree:
    """The product's own."""

    def __init__(self) -> None:
        self.skills = Skills()

    def chance(self, problem: Problem, day: float) -> float:
        return self.skills.chance(problem.name, place(problem), problem.level, int(day))

    def learn(self, problem: Problem, day: float, grade: int) -> None:
        self.skills.learn(Result(int(day), problem.name, (place(problem),), problem.level, grade))


class Elo:
    """One number for each family, the author's level, passed or not."""

    def __init__(self, step: float = 0.3) -> None:
        self.rating = [0.0] * FAMILIES
        self.step = step

    def chance(self, problem: Problem, day: float) -> float:
        return logistic(self.rating[problem.family] - 0.8 * (problem.level - 3))

    def learn(self, problem: Problem, day: float, grade: int) -> None:
        self.rating[problem.family] += self.step * ((grade > 1) - self.chance(problem, day))


class Proportion:
    """The share passed of the family, from one of two."""

    def __init__(self) -> None:
        self.passed = [1.0] * FAMILIES
        self.all = [2.0] * FAMILIES

    def chance(self, problem: Problem, day: float) -> float:
        return self.passed[problem.family] / self.all[problem.family]

    def learn(self, problem: Problem, day: float, grade: int) -> None:
        self.passed[problem.family] += grade > 1
        self.all[problem.family] += 1


PROPORTION = "proportion correct"
OURS = "Bayesian Elo on a tree (ours)"
ESTIMATES: dict[str, Callable[[], Tree | Elo | Proportion]] = {
    OURS: Tree,
    **{f"plain Elo, steps of {step}": partial(Elo, step) for step in (0.3, 0.45, 0.6, 0.8)},
    PROPORTION: Proportion,
}
AFTER = (24, 60, 100, 500)


class Judged(NamedTuple):
    """`found`: by attempts so far, the share of the truly weakest three named; `covered`: of the 80 % intervals."""

    losses: dict[str, float]
    found: dict[int, float]
    covered: float


def judge_estimates(response: Response, learners: int, attempts: int, seed: int) -> Judged:
    losses: dict[str, list[float]] = {name: [] for name in ESTIMATES}
    found: dict[int, list[float]] = {number: [] for number in AFTER}
    covered: list[bool] = []
    for number in range(learners):
        rng = random.Random(f"{seed}:{number}")
        families, learner = bank(rng), Learner(rng, response)
        models = {name: make() for name, make in ESTIMATES.items()}
        tree = models[OURS]
        assert isinstance(tree, Tree)
        for attempt in range(1, attempts + 1):
            day = 1 + (attempt - 1) / A_DAY
            problem = rng.choice(families[rng.randrange(FAMILIES)])
            said = {name: model.chance(problem, day) for name, model in models.items()}
            grade = learner.answer(problem, day)
            for name, model in models.items():
                chance = min(0.999, max(0.001, said[name]))
                losses[name].append(-log(chance if grade > 1 else 1 - chance))
                model.learn(problem, day, grade)
            if attempt in AFTER:
                skills = [tree.skills.family(str(family), int(day)) for family in range(FAMILIES)]
                truth = [learner.mastery(family, day) for family in range(FAMILIES)]
                named = weakest([skill.low for skill in skills])
                found[attempt].append(len(named & weakest(truth)) / WEAKEST)
                covered += [s.low <= true <= s.high for s, true in zip(skills, truth, strict=True)]
    means = {name: fmean(each) for name, each in losses.items()}
    return Judged(means, {after: fmean(each) for after, each in found.items() if each}, fmean(covered))


def weakest(levels: list[float]) -> set[int]:
    return set(sorted(range(FAMILIES), key=levels.__getitem__)[:WEAKEST])


class Chooser(NamedTuple):
    """What a policy may look at."""

    rng: random.Random
    tree: Tree
    counts: list[int]
    last: int
    attempt: int
    day: float

    def weak(self) -> list[int]:
        """Weakest first."""
        day = int(self.day)
        lows = [self.tree.skills.family(str(family), day).low for family in range(FAMILIES)]
        return sorted(range(FAMILIES), key=lows.__getitem__)

    def least(self) -> int:
        """Round robin: the family with the fewest attempts, not the last one."""
        return min((f for f in range(FAMILIES) if f != self.last), key=lambda f: self.counts[f])


def with_weak_share(share: float) -> Callable[[Chooser], int]:
    def pick(look: Chooser) -> int:
        if min(look.counts) < FEW_EACH or look.rng.random() >= share:
            return look.least()
        found = look.rng.choice([family for family in look.weak()[:WEAKEST] if family != look.last])
        # Not counted, or round robin would take back later what was given here.
        look.counts[found] -= 1
        return found

    return pick


FEW_EACH = 2
ROUND_ROBIN, GREEDY = "round robin", "greedy, weakest first"
OURS_TOO = "two each, then 30 % from the weakest three (ours)"
POLICIES: dict[str, Callable[[Chooser], int]] = {
    GREEDY: lambda look: look.weak()[0],
    "weakest first, never twice running": lambda look: next(f for f in look.weak() if f != look.last),
    "blocked, ten in a row": lambda look: look.attempt // 10 % FAMILIES,
    ROUND_ROBIN: Chooser.least,
    OURS_TOO: with_weak_share(0.3),
    "the same with 50 %": with_weak_share(0.5),
}


def judge_policy(
    policy: str, response: Response, learners: int, attempts: int, seed: int
) -> tuple[float, float]:
    """Mean mastery of all families, and of the weakest three, on the day after the last attempt."""
    pick, ends = POLICIES[policy], []
    for number in range(learners):
        rng = random.Random(f"{seed}:{number}")
        families, learner = bank(rng), Learner(rng, response)
        tree, counts, last = Tree(), [0] * FAMILIES, -1
        for attempt in range(attempts):
            day = 1 + attempt / A_DAY
            last = pick(Chooser(rng, tree, counts, last, attempt, day))
            counts[last] += 1
            problem = rng.choice(families[last])
            tree.learn(problem, day, learner.answer(problem, day))
        ends.append(sorted(learner.mastery(family, 1 + attempts / A_DAY) for family in range(FAMILIES)))
    return fmean(map(fmean, ends)), fmean(fmean(end[:WEAKEST]) for end in ends)


class Margin(NamedTuple):
    what: str
    reached: float
    least: float

    @property
    def holds(self) -> bool:
        return self.reached >= self.least


def margins_of_estimates(losses: dict[str, float]) -> list[Margin]:
    ours, plain = losses[OURS], min(loss for name, loss in losses.items() if "plain" in name)
    return [
        Margin("LogLoss below proportion correct", losses[PROPORTION] - ours, 0.05),
        Margin("LogLoss below the best plain Elo", plain - ours, 0.0),
    ]


def margins_of_policies(ends: dict[str, tuple[float, float]]) -> list[Margin]:
    (mean, weak), (other_mean, other_weak), (_, greedy_weak) = ends[OURS_TOO], ends[ROUND_ROBIN], ends[GREEDY]
    return [
        Margin("weakest three above round robin", weak - other_weak, 0.03),
        Margin("mean mastery against round robin", mean - other_mean, -0.01),
        Margin("weakest three above greedy", weak - greedy_weak, 0.05),
    ]


def report_estimates(response: Response, judged: Judged) -> list[Margin]:
    print(f"\n{response.name}: LogLoss of the next result")
    for name, loss in judged.losses.items():
        print(f"  {name:<50} {loss:.4f}")
    named = "  ".join(f"{after}: {share:.2f}" for after, share in judged.found.items())
    print(f"  weakest three named after so many attempts (by chance .25)  {named}")
    print(f"  80 % intervals that held: {judged.covered:.2f}")
    return margins_of_estimates(judged.losses)


def report_policies(response: Response, ends: dict[str, tuple[float, float]]) -> list[Margin]:
    print(f"\n{response.name}: mastery at the end, of all families and of the weakest three")
    for name, (mean, weak) in ends.items():
        print(f"  {name:<50} {mean:.3f}  {weak:.3f}")
    return margins_of_policies(ends)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--learners", type=int, default=200)
    parser.add_argument("--attempts", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    failed = 0
    with ProcessPoolExecutor() as pool:
        judged = {
            model: pool.submit(judge_estimates, model, chosen.learners, chosen.attempts, chosen.seed)
            for model in MODELS
        }
        ends = {
            (model, name): pool.submit(judge_policy, name, model, chosen.learners, 300, chosen.seed)
            for model in MODELS
            for name in POLICIES
        }
        for model in MODELS:
            margins = report_estimates(model, judged[model].result())
            margins += report_policies(model, {name: ends[model, name].result() for name in POLICIES})
            for margin in margins:
                failed += not margin.holds
                sign = "holds" if margin.holds else "FALLS SHORT"
                print(f"  {margin.what:<50} {margin.reached:+.4f}  of {margin.least:+.2f}  {sign}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
