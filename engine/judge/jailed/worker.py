"""Started as `python -I -B -S worker.py FD OPTIONS`: makes the package `_drill` of this folder and serves on FD."""

import importlib
import os
import sys
import types


def main() -> None:
    package = types.ModuleType("_drill")
    package.__path__ = [os.path.dirname(os.path.abspath(__file__))]
    sys.modules["_drill"] = package
    importlib.import_module("_drill.zygote").start(int(sys.argv[1]), sys.argv[2])


if __name__ == "__main__":
    main()
