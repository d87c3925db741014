"""Run in a jail: ends with 0 when the jail holds. `python probe.py OPTIONS SECRET`."""

import importlib
import json
import os
import socket
import sys
import types

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def main() -> int:
    package = types.ModuleType("_drill")
    package.__path__ = [os.path.dirname(os.path.abspath(__file__))]
    sys.modules["_drill"] = package
    options, secret = json.loads(sys.argv[1]), sys.argv[2]
    restraint = importlib.import_module("_drill.restraint")
    restraint.restrain_zygote(options)
    restraint.restrain_child(options, options["scratch"])
    with open(os.path.join(options["scratch"], "own"), "w") as file:
        file.write("what a jail must allow")
    return sum(_succeeds(attempt, options) for attempt in _attempts(secret))


def _attempts(secret: str) -> "list[Callable[[], Any]]":
    return [
        lambda: open(secret),
        lambda: open(secret, "a"),
        lambda: os.remove(secret),
        lambda: os.listdir(os.path.dirname(secret)),
        lambda: open(os.path.join(os.path.dirname(secret), "new"), "x"),
        lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
    ]


def _succeeds(attempt: "Callable[[], Any]", options: "dict[str, Any]") -> bool:
    try:
        attempt()
    except ConnectionRefusedError:  # by a network of its own, or by a real one that was reached
        return "landlock" in options
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
