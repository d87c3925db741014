"""(problem, answer) -> Verdict."""

from typing import TYPE_CHECKING

from engine.types.lazily import lazily

if TYPE_CHECKING:
    from engine.judge.forerunner import Forerunner
    from engine.judge.jail import jail_report
    from engine.judge.once import judge
    from engine.judge.prepared import is_drawn
    from engine.judge.supervisor import Judge

__all__ = ["Forerunner", "Judge", "is_drawn", "jail_report", "judge"]
HOMES = {
    "Forerunner": "forerunner",
    "Judge": "supervisor",
    "is_drawn": "prepared",
    "jail_report": "jail",
    "judge": "once",
}
__getattr__ = lazily(__name__, HOMES)
