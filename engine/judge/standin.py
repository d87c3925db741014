"""What a hidden test gets for `import solution` and `import probes`: names that turn into requests to the worker."""

from __future__ import annotations

import types
from typing import Any

from engine.judge.remote import RemoteName
from engine.judge.session import Session


class StandIn(types.ModuleType):
    """Bound to a session for the length of one test. `where` its names are: "name" of the answer, or "probe"."""

    def __init__(self, name: str, where: str) -> None:
        super().__init__(name)
        self.__dict__.update(_where=where, _session=None)

    def __getattr__(self, name: str) -> Any:
        session: Session | None = self.__dict__["_session"]
        if name.startswith("__"):
            raise AttributeError(name)
        if session is None:
            raise RuntimeError(f"a hidden test may use {self.__name__}.{name} only inside a test function")
        if self.__dict__["_where"] == "probe":
            return RemoteName(session, "probe", name)
        return session.attribute(name)

    def bind(self, session: Any) -> None:
        """To a session or what stands for one; None: to none."""
        self.__dict__["_session"] = session


solution = StandIn("solution", "name")
probes = StandIn("probes", "probe")
