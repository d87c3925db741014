"""The jailed side: the only file in which a person's code runs.

Started as `python -I -B -S worker.py FD`, stand-alone. A zygote without any of the answer's code waits on the control
socket; for each test it forks a child that loads the answer afresh and serves calls over a socket of its own. The
zygote watches the child's time, memory and output, kills all it started and says how it ended. No assert is here and
no expected value ever gets here, so there is nothing to forge: the worst that an answer can send is a wrong value.
"""

from __future__ import annotations

import importlib.util
import os
import resource
import select
import signal
import socket
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType, ModuleType, TracebackType
    from typing import Any

HERE = os.path.dirname(os.path.abspath(__file__))
TICK = 0.01
"""Seconds between two looks at a running child."""
GRACE = 0.05
"""Seconds that a child gets to leave by itself once its test is over."""
PRINTED_KEPT = 8192
"""Bytes of output that are kept to be shown."""
TEXT_KEPT = 300
"""Characters of an exception's text."""
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


def load_beside(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"_drill_{name}", os.path.join(HERE, f"{name}.py"))
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


wire: Any = load_beside("wire")
operations: Any = load_beside("operations")


# ---------------------------------------------------------------- processes


def descendants(root: int) -> list[int]:
    """Every process below `root`; empty where there is no /proc."""
    found, queue = [], [root]
    while queue:
        pid = queue.pop()
        try:
            threads = os.listdir(f"/proc/{pid}/task")
        except OSError:
            continue
        for thread in threads:
            try:
                with open(f"/proc/{pid}/task/{thread}/children") as file:
                    below = [int(word) for word in file.read().split()]
            except OSError:
                continue
            found += below
            queue += below
    return found


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and of the children that it has waited for."""
    try:
        with open(f"/proc/{pid}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return 0.0
    return sum(int(field) for field in fields[11:15]) / CLOCK_TICKS


def become_subreaper() -> None:
    """Orphans of an answer come back to the zygote, which can then end them (Linux; elsewhere nothing happens)."""
    if not sys.platform.startswith("linux"):
        return
    import ctypes

    libc = ctypes.CDLL(None)
    libc.prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    libc.prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE: no answer may trace the zygote


def end_family(child: int) -> None:
    """Kill the child, its session and everything that it started, double forks included."""
    for _ in range(200):
        alive = descendants(os.getpid()) or [child]
        for pid in alive:
            _signal(pid, signal.SIGSTOP)
        for pid in alive:
            _signal(pid, signal.SIGKILL)
        try:
            os.killpg(child, signal.SIGKILL)
        except OSError:
            pass
        if not _reap():
            return
        time.sleep(0.001)


def _signal(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except OSError:
        pass


def _reap() -> bool:
    """Collect what has ended; true while something is left."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return False
        if pid == 0:
            return True


# ---------------------------------------------------------------- the zygote


class Zygote:
    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.setup: dict[str, Any] = {}
        self.base_path = list(sys.path)

    def serve(self) -> None:
        become_subreaper()
        wire.learn_numbers()
        while (message := wire.receive(self.control)) is not None:
            if message["op"] == "setup":
                self.prepare(message)
            elif message["op"] == "begin":
                _, descriptors, _, _ = socket.recv_fds(self.control, 1, 1)
                wire.send(self.control, self.run(message, descriptors[0]))

    def prepare(self, setup: dict[str, Any]) -> None:
        """The answer's own folder joins the path only after the preloading: no code of it may run in the zygote."""
        self.setup = setup
        sys.path[:] = [*self.base_path, *setup["site"]]
        for name in setup["preload"]:
            try:
                __import__(name)
            except ImportError:
                pass
        sys.path[:0] = setup["own"]

    def run(self, limits: dict[str, Any], descriptor: int) -> dict[str, Any]:
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            self.control.close()
            enter_child(self, limits, descriptor, writer)
        os.close(descriptor)
        os.close(writer)
        try:
            return Watch(self.control, pid, reader, limits).until_over()
        finally:
            os.close(reader)


class Watch:
    """Looks after one child until the judge says that the test is over, the child ends, or a limit is passed."""

    def __init__(self, control: socket.socket, pid: int, output: int, limits: dict[str, Any]) -> None:
        self.control, self.pid, self.output, self.limits = control, pid, output, limits
        self.started = time.monotonic()
        self.deadline = self.started + limits["wall"]
        self.printed = bytearray()
        self.printed_bytes = 0
        self.status: int | None = None
        self.usage: Any = None
        self.over = ""

    def until_over(self) -> dict[str, Any]:
        asked_to_end = 0.0
        while not self.over and self.status is None:
            readable, _, _ = select.select([self.control, self.output], [], [], TICK)
            self.drain(readable)
            self.look()
            if self.control in readable and not asked_to_end:
                message = wire.receive(self.control)
                if message is None:
                    break
                if message["op"] == "allow":
                    self.limits["cpu"] = self.spent() + message["cpu"]
                else:
                    asked_to_end = time.monotonic()
            if asked_to_end and time.monotonic() > asked_to_end + GRACE:
                break
        self.finish()
        return self.report(bool(asked_to_end))

    def drain(self, readable: list[Any]) -> None:
        if self.output not in readable:
            return
        data = os.read(self.output, 65536)
        if not data:
            return self.poll_child(0.002)
        self.printed_bytes += len(data)
        self.printed += data[: max(0, PRINTED_KEPT - len(self.printed))]
        if self.printed_bytes > self.limits["output"]:
            self.over = "OLE"

    def poll_child(self, pause: float = 0.0) -> None:
        if pause:
            time.sleep(pause)
        if self.status is not None:
            return
        pid, status, usage = os.wait4(self.pid, os.WNOHANG)
        if pid:
            self.status, self.usage = status, usage

    def look(self) -> None:
        self.poll_child()
        if self.status is not None or self.over:
            return
        if time.monotonic() > self.deadline or self.spent() > self.limits["cpu"]:
            self.over = "TLE"

    def spent(self) -> float:
        return sum(map(cpu_seconds, [self.pid, *descendants(self.pid)]))

    def finish(self) -> None:
        if self.status is None:
            _signal(self.pid, signal.SIGKILL)
            _, self.status, self.usage = os.wait4(self.pid, 0)
        end_family(self.pid)
        while not self.over and select.select([self.output], [], [], 0)[0]:
            before = self.printed_bytes
            self.drain([self.output])
            if self.printed_bytes == before:
                break

    def report(self, asked: bool) -> dict[str, Any]:
        status = self.status or 0
        scale = 1 if sys.platform == "darwin" else 1024
        cpu = self.usage.ru_utime + self.usage.ru_stime
        over = self.over
        if not over and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
            over = "TLE"
        return {
            "over": over,
            "asked": asked,
            "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0,
            "exit": os.WEXITSTATUS(status) if os.WIFEXITED(status) else 0,
            "cpu": cpu,
            "memory": self.usage.ru_maxrss * scale,
            "printed": self.printed.decode("utf-8", "replace"),
            "printed_bytes": self.printed_bytes,
        }


# ---------------------------------------------------------------- the child


def enter_child(zygote: Zygote, limits: dict[str, Any], descriptor: int, output: int) -> None:
    """Never returns."""
    status = 0
    try:
        confine(limits, descriptor, output)
        Child(zygote.setup, socket.socket(fileno=3)).serve()
    except BaseException:
        status = 1
    finally:
        os._exit(status)


def confine(limits: dict[str, Any], descriptor: int, output: int) -> None:
    os.setsid()
    for number in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    os.dup2(descriptor, 100)
    os.dup2(output, 101)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(101, 1)
    os.dup2(101, 2)
    os.dup2(100, 3)
    os.closerange(4, 256)
    whole = int(limits["cpu"]) + 2
    for name, value in (
        (resource.RLIMIT_CPU, whole),
        (resource.RLIMIT_AS, limits["memory"]),
        (resource.RLIMIT_FSIZE, limits["file"]),
        (resource.RLIMIT_NOFILE, limits["files"]),
        (resource.RLIMIT_CORE, 0),
    ):
        if value is not None:
            _, hard = resource.getrlimit(name)
            value = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(name, (value, value))


class Remember:
    """Standard output as bytes to the pipe, and what the present call printed to be shown with it."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.recent = bytearray()
        self.encoding, self.errors, self.newlines, self.closed = "utf-8", "replace", None, False

    def write(self, text: str) -> int:
        data = text.encode("utf-8", "replace")
        self.recent += data[: max(0, PRINTED_KEPT - len(self.recent))]
        while data:
            data = data[os.write(self.descriptor, data) :]
        return len(text)

    def writelines(self, lines: Any) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        pass

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return self.descriptor

    def take(self) -> str:
        text = self.recent.decode("utf-8", "replace")
        self.recent.clear()
        return text


class Refused(Exception):
    """A request that cannot be served because of what the answer is: no such name, no such file."""


class Child:
    def __init__(self, setup: dict[str, Any], channel: socket.socket) -> None:
        self.setup = setup
        self.channel = channel
        self.handles: dict[int, Any] = {}
        self.code: CodeType | None = None
        self.module: Any = None
        self.probes: Any = None
        self.database: Any = None
        self.out = Remember(1)
        self.decoder = wire.Decoder(self.resolve)

    # -- loading

    def serve(self) -> None:
        os.chdir(self.setup["scratch"])
        sys.stdin = open(os.devnull)
        sys.stdout = sys.stderr = self.out  # type: ignore[assignment]
        if "random" in sys.modules:
            sys.modules["random"].seed(0)
        try:
            self.code = self.compiled()
        except BaseException as error:
            return self.reply(self.raised(error) | {"phase": "compile"})
        try:
            loaded = self.load()
        except BaseException as error:
            return self.reply(self.raised(error) | {"phase": "load"})
        self.reply({"loaded": loaded})
        while (request := wire.receive(self.channel)) is not None:
            if request["op"] == "end":
                return
            self.answer(request)

    def compiled(self) -> CodeType | None:
        if not self.setup["entry"]:
            return None
        with open(self.setup["entry"], "rb") as file:
            return compile(file.read(), self.setup["entry"], "exec", dont_inherit=True)

    def load(self) -> dict[str, str]:
        if self.code:
            self.module = self.execute("solution", self.code, self.setup["entry"])
        if self.setup["probes"]:
            code = compile(self.setup["probes_source"], self.setup["probes"], "exec", dont_inherit=True)
            self.probes = self.execute("probes", code, self.setup["probes"])
        return self.describe_all()

    def execute(self, name: str, code: CodeType, path: str) -> ModuleType:
        import types

        module = types.ModuleType(name)
        module.__file__ = path
        sys.modules[name] = module
        exec(code, module.__dict__)
        return module

    def describe_all(self) -> dict[str, str]:
        if self.module is None:
            return {}
        names = [name for name in vars(self.module) if type(name) is str and not name.startswith("__")]
        return {name: self.describe(vars(self.module)[name]) for name in names}

    @staticmethod
    def describe(value: Any) -> str:
        if isinstance(value, type):
            return "exception" if issubclass(value, BaseException) else "class"
        return "callable" if callable(value) else "value"

    # -- serving

    def answer(self, request: dict[str, Any]) -> None:
        self.out.recent.clear()
        try:
            body = OPERATIONS[request["op"]](self, request)
        except BaseException as error:
            body = self.raised(error)
        body["out"] = self.out.take()
        self.reply(body)

    def reply(self, body: dict[str, Any]) -> None:
        try:
            wire.send(self.channel, body)
        except wire.WireError as error:
            wire.send(self.channel, {"opaque": f"a value that is {error}"})

    def encode(self, value: Any) -> Any:
        return wire.Encoder(self.opaque).encode(value)

    def opaque(self, value: Any) -> list[Any]:
        """A handle: the judge works on the object through requests and sees its fields where it has any."""
        key = id(value)
        self.handles[key] = value
        kind = type(value)
        if isinstance(value, type):
            return ["class", key, value.__name__]
        form, fields = self.fields(value)
        return ["o", key, kind.__name__, form, fields, callable(value)]

    def fields(self, value: Any) -> tuple[str, Any]:
        kind = type(value)
        names: Any = None
        form = ""
        if isinstance(value, tuple) and hasattr(kind, "_fields"):
            form, names = "namedtuple", kind._fields
        elif hasattr(kind, "__dataclass_fields__"):
            form, names = "dataclass", list(kind.__dataclass_fields__)
        elif "enum" in sys.modules and isinstance(value, sys.modules["enum"].Enum):
            form, names = "enum", ["name", "value"]
        if names is None:
            return "", None
        return form, [[str(name), self.encode(getattr(value, name, None))] for name in names]

    def raised(self, error: BaseException) -> dict[str, Any]:
        kind = type(error)
        line, file, source = self.where(error)
        key = id(error)
        self.handles[key] = error
        return {
            "raised": kind.__name__,
            "bases": [base.__name__ for base in kind.__mro__],
            "own": [base.__name__ for base in kind.__mro__ if base.__module__ != "builtins"],
            "text": _text(error),
            "line": line,
            "file": file,
            "source": source,
            "id": key,
            "missing": getattr(error, "name", None) if isinstance(error, ModuleNotFoundError) else None,
        }

    def where(self, error: BaseException) -> tuple[int | None, str, str]:
        """The innermost line of the person's own files."""
        if isinstance(error, SyntaxError) and self.is_own(error.filename):
            return error.lineno, self.relative(error.filename or ""), (error.text or "").strip()
        found: tuple[int | None, str] = (None, "")
        trace: TracebackType | None = error.__traceback__
        while trace is not None:
            name = trace.tb_frame.f_code.co_filename
            if self.is_own(name) and not name.endswith("probes.py"):
                found = (trace.tb_lineno, name)
            trace = trace.tb_next
        line, name = found
        if line is None:
            return None, "", ""
        try:
            with open(name, "rb") as file:
                source = file.read().splitlines()[line - 1].decode("utf-8", "replace").strip()
        except (OSError, IndexError):
            source = ""
        return line, self.relative(name), source

    def is_own(self, name: Any) -> bool:
        return type(name) is str and name.startswith(self.setup["answer"] + "/")

    def relative(self, name: str) -> str:
        return name[len(self.setup["answer"]) + 1 :]

    # -- values that arrive

    def resolve(self, tag: str, parts: list[Any]) -> Any:
        if tag == "h":
            return self.handles[parts[0]]
        if tag == "n":
            return self.named(parts[0])
        if tag == "builtin":
            return self.builtin(parts[0])
        if tag == "callback":
            return self.callback(parts[0])
        if tag == "stream":
            return self.stream(parts[0])
        raise wire.WireError(f"the tag {tag!r} is not known")

    @staticmethod
    def builtin(name: str) -> Any:
        import builtins

        target: Any = builtins
        for part in name.split("."):
            target = getattr(target, part)
        return target

    def named(self, name: str) -> Any:
        try:
            return getattr(self.module, name)
        except AttributeError:
            raise Refused(f"{name} is not defined") from None

    def callback(self, key: int) -> Any:
        def call(*arguments: Any, **keywords: Any) -> Any:
            encoded = [self.encode(argument) for argument in arguments]
            named = {name: self.encode(value) for name, value in keywords.items()}
            return self.ask({"callback": key, "args": encoded, "kwargs": named})

        return call

    def stream(self, key: int) -> Any:
        while True:
            try:
                value = self.ask({"next": key})
            except StopIteration:
                return
            yield value

    def ask(self, question: dict[str, Any]) -> Any:
        wire.send(self.channel, question)
        reply = wire.receive(self.channel)
        if reply is None:
            os._exit(0)
        if "raised" in reply:
            raise self.builtin(reply["raised"])(reply["text"])
        return self.decoder.decode(reply["value"])

    # -- requests

    def target(self, request: dict[str, Any]) -> Any:
        kind, value = request["target"]
        if kind == "name":
            return self.named(value)
        if kind == "probe":
            return getattr(self.probes, value)
        return self.handles[value]

    def arguments(self, request: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        decode = self.decoder.decode
        return [decode(value) for value in request["args"]], {k: decode(v) for k, v in request["kwargs"].items()}

    def call(self, request: dict[str, Any]) -> dict[str, Any]:
        function = self.target(request)
        arguments, keywords = self.arguments(request)
        body: dict[str, Any]
        try:
            result = function(*arguments, **keywords)
        except BaseException as error:
            body = self.raised(error)
        else:
            body = {"value": self.encode(result)}
            if any(result is argument for argument in arguments if type(argument) in (list, dict, set)):
                body["alias"] = True
        if request["watch"]:
            self.changes(request, arguments, keywords, body)
        return body

    def changes(self, request: dict[str, Any], arguments: list[Any], keywords: Any, body: dict[str, Any]) -> None:
        """What the call did to its arguments, said only where it did something."""
        after = [self.encode(argument) for argument in arguments]
        named = {name: self.encode(value) for name, value in keywords.items()}
        if after != request["args"] or named != request["kwargs"]:
            body["after"] = [after, named]

    def operate(self, request: dict[str, Any]) -> dict[str, Any]:
        """An operator, a built-in function or an attribute on a handle."""
        arguments, _ = self.arguments(request)
        return {"value": self.encode(HANDLE_OPERATIONS[request["name"]](self.target(request), *arguments))}

    def replay(self, request: dict[str, Any]) -> dict[str, Any]:
        cls = self.target(request)
        arguments, keywords = self.arguments(request)
        steps = self.decoder.decode(request["operations"])
        outcomes = operations.replay(lambda: cls(*arguments, **keywords), steps)
        return {"value": self.encode([(how, self.plain(value)) for how, value in outcomes])}

    def plain(self, value: Any) -> Any:
        kind = type(value)
        own = getattr(kind, "__module__", "") == "solution"
        return ("object", kind.__name__) if own and not self.fields(value)[0] else value

    def describe_one(self, request: dict[str, Any]) -> dict[str, Any]:
        value = self.named(request["name"])
        kind = self.describe(value)
        if kind == "value":
            return {"kind": kind, "value": self.encode(value)}
        return {"kind": kind, "bases": [base.__name__ for base in getattr(value, "__mro__", ())],
                "own": [base.__name__ for base in getattr(value, "__mro__", ()) if base.__module__ != "builtins"]}

    def cases(self, request: dict[str, Any]) -> dict[str, Any]:
        """The person's own calls: each expression's value or exception, in order."""
        space = dict(vars(self.module))
        outcomes: list[Any] = []
        for source, is_expression in request["statements"]:
            code = compile(source, "cases.py", "eval" if is_expression else "exec")
            try:
                value = eval(code, space)
            except BaseException as error:
                outcomes.append(["raised", type(error).__name__, _text(error)])
            else:
                if is_expression:
                    outcomes.append(["returned", self.encode(value), ""])
        return {"outcomes": outcomes}

    def tests(self, request: dict[str, Any]) -> dict[str, Any]:
        """Kind `tests`: run the person's tests with pytest against one implementation."""
        import pytest

        self.execute_implementation(request["module"], request["implementation"])
        seen = TestsSeen()
        options = ["-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", self.setup["scratch"], "--noconftest"]
        seen.exit = int(pytest.main([*options, self.setup["tests"]], plugins=[seen]))
        return {"passed": seen.passed, "failed": seen.failed, "exit": seen.exit}

    def sql(self, request: dict[str, Any]) -> dict[str, Any]:
        """Kind `sql`: the question goes on to the database beside us."""
        if self.database is None:
            sys.setrecursionlimit(20_000)
            self.database = __import__("worker").Worker()
        return {"sql": self.database.answer(request["question"])}

    def execute_implementation(self, name: str, source: str) -> None:
        import types

        module = types.ModuleType(name)
        sys.modules[name] = module
        exec(compile(source, f"{name}.py", "exec"), module.__dict__)


class TestsSeen:
    """A plugin that counts the reports of the person's own tests."""

    def __init__(self) -> None:
        self.passed: list[str] = []
        self.failed: list[list[str]] = []
        self.exit = -1

    def pytest_runtest_logreport(self, report: Any) -> None:
        name = report.nodeid.rpartition("::")[2]
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            self.failed.append([name, str(getattr(crash, "message", ""))[:TEXT_KEPT]])
        elif report.when == "call" and report.passed:
            self.passed.append(name)

    def pytest_collectreport(self, report: Any) -> None:
        if report.failed:
            self.failed.append(["collection", str(report.longrepr)[-TEXT_KEPT:]])


def _text(error: BaseException) -> str:
    try:
        return str(error)[:TEXT_KEPT]
    except BaseException:
        return "<its text cannot be read>"


def _handle_operations() -> dict[str, Any]:
    import operator

    table: dict[str, Any] = {
        name: getattr(operator, name)
        for name in (
            "add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and_", "or_", "xor", "lshift", "rshift",
            "iadd", "isub", "imul", "neg", "pos", "abs", "invert", "eq", "ne", "lt", "le", "gt", "ge", "getitem",
            "setitem", "delitem", "contains", "index",
        )
    }
    table |= {
        "radd": lambda a, b: b + a, "rsub": lambda a, b: b - a, "rmul": lambda a, b: b * a,
        "rtruediv": lambda a, b: b / a, "rfloordiv": lambda a, b: b // a, "rmod": lambda a, b: b % a,
        "len": len, "iter": iter, "next": next, "reversed": reversed, "bool": bool, "str": str, "repr": repr,
        "hash": hash, "int": int, "float": float, "round": round, "format": format, "getattr": getattr,
        "setattr": setattr, "delattr": delattr, "hasattr": hasattr, "isinstance": isinstance, "list": list,
        "enter": lambda manager: type(manager).__enter__(manager),
        "exit": lambda manager, *details: type(manager).__exit__(manager, *details),
        "dir": lambda value: [name for name in dir(value) if not name.startswith("_")],
    }
    return table


HANDLE_OPERATIONS = _handle_operations()
OPERATIONS = {
    "call": Child.call,
    "operate": Child.operate,
    "replay": Child.replay,
    "describe": Child.describe_one,
    "cases": Child.cases,
    "tests": Child.tests,
    "sql": Child.sql,
}


if __name__ == "__main__":
    Zygote(socket.socket(fileno=int(sys.argv[1]))).serve()
