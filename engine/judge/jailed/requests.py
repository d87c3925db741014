"""One function per request of the judge; each gives the body of the reply."""

from __future__ import annotations

import importlib
import sys

from . import operations
from .answer import nature
from .objects import form_of
from .operators import OPERATORS
from .person_tests import run_person_tests
from .raised import describe_error, lineage, text_of
from .wire import WireError, is_still, unpack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .child import Child

    Body = dict[str, Any]

ERRORS_KEPT = 200
"""Of one replay."""
DEEP_TREES = 20_000
"""Recursion limit for SQL: a parsed query is a deep tree."""


def _target(child: Child, request: Body) -> Any:
    where, value = request["target"]
    if where == "name":
        return child.answer.named(value)
    return getattr(child.answer.probes, value) if where == "probe" else child.objects.handles[value]


def _arguments(child: Child, request: Body) -> tuple[list[Any], dict[str, Any]]:
    if "packed" in request:
        arguments, keywords = unpack(request["packed"])
        return arguments, keywords
    decode = child.objects.decode
    return [decode(value) for value in request["args"]], {k: decode(v) for k, v in request["kwargs"].items()}


def _value(child: Child, value: Any) -> Body:
    try:
        return {"value": child.objects.encode(value)}
    except WireError as error:
        return {"opaque": f"a value that is {error}"}


def call(child: Child, request: Body) -> Body:
    function = _target(child, request)
    arguments, keywords = _arguments(child, request)
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        body = child.raised(error)
    else:
        body = _value(child, result)
        same = [index for index, argument in enumerate(arguments) if argument is result]
        if same and type(result) in (list, dict, set, bytearray):
            body["alias"] = same[0]
    if request["watch"]:
        body |= _changes(child, request, arguments, keywords)
    return body


def _changes(child: Child, request: Body, arguments: list[Any], keywords: dict[str, Any]) -> Body:
    """What the call did to its arguments, said only where it did something."""
    encode = child.objects.encode_as_it_came
    if "packed" in request:
        if is_still([arguments, keywords], request["packed"]):
            return {}
        before, named_before = unpack(request["packed"])
        request["args"] = [encode(argument) for argument in before]
        request["kwargs"] = {name: encode(value) for name, value in named_before.items()}
    try:
        after = [encode(argument) for argument in arguments]
        named = {name: encode(value) for name, value in keywords.items()}
    except WireError as error:
        return {"spoilt": f"a value that is {error}"}
    now, before = [after, named], [request["args"], request["kwargs"]]
    if now == before and repr(now) == repr(before):  # True equals 1 and 1.0, but is shown in another way
        return {}
    return {"after": [after, named]}


def operate(child: Child, request: Body) -> Body:
    """An operator, a built-in function or an attribute on a handle."""
    arguments, _ = _arguments(child, request)
    return _value(child, OPERATORS[request["name"]](_target(child, request), *arguments))


def replay(child: Child, request: Body) -> Body:
    cls = _target(child, request)
    decode = child.objects.decode
    arguments = [decode(value) for value in request["args"]]
    steps = unpack(request["packed"]) if "packed" in request else decode(request["operations"])
    errors: dict[str, Body] = {}

    def note(step: int, error: Exception) -> None:
        if len(errors) < ERRORS_KEPT:
            errors[str(step)] = describe_error(error, child.answer)

    outcomes = operations.replay(lambda: cls(*arguments), steps, note)
    return _value(child, [(how, _plain(value)) for how, value in outcomes]) | {"errors": errors}


def _plain(value: Any) -> Any:
    kind = type(value)
    own = getattr(kind, "__module__", "") == "solution"
    return ("object", kind.__name__) if own and not form_of(value)[0] else value


def describe(child: Child, request: Body) -> Body:
    value = child.answer.named(request["name"])
    kind = nature(value)
    return {"kind": kind, **(_value(child, value) if kind == "value" else lineage(value))}


def cases(child: Child, request: Body) -> Body:
    """The person's own calls: each expression's value or exception. After a broken statement all say the same."""
    space = dict(vars(child.answer.module))
    outcomes: list[Body] = []
    broken: Body | None = None
    for source, is_expression in request["statements"]:
        if broken is None:
            outcome = _evaluate(child, source, is_expression, space)
            broken = None if is_expression or "raised" not in outcome else outcome
        if is_expression:
            outcomes.append(broken or outcome)
    return {"outcomes": outcomes}


def _evaluate(child: Child, source: str, is_expression: bool, space: dict[str, Any]) -> Body:
    try:
        value = eval(compile(source, "cases.py", "eval" if is_expression else "exec"), space)
    except BaseException as error:
        return {"raised": type(error).__name__, "text": text_of(error)}
    return _value(child, value)


def person_tests(child: Child, request: Body) -> Body:
    return run_person_tests(child.setup, request)


def sql(child: Child, request: Body) -> Body:
    """Kind `sql`: the question goes on to the database beside us."""
    if child.database is None:
        sys.setrecursionlimit(DEEP_TREES)
        child.database = importlib.import_module("worker").Worker()
    return {"sql": child.database.answer(request["question"])}


TABLE: dict[str, Callable[[Child, Body], Body]] = {
    "call": call,
    "operate": operate,
    "replay": replay,
    "describe": describe,
    "cases": cases,
    "tests": person_tests,
    "sql": sql,
}
