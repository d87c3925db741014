"""Answers that pass something from one test to the next in ways that are not plain to see: none may share a process.

Each gives 1, 2, 3 … however it is called, which passes tests that ask for these in turn, and fails all but one test
where each has a process of its own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.judge import Judge
from engine.judge.jailed.keeping import keeps_nothing
from engine.types import VerdictName
from tests.judge.conftest import answer, write_problem

BY_ACCIDENT = {
    "field factory count": (
        "import itertools\n"
        "from dataclasses import dataclass, field\n"
        "@dataclass\n"
        "class T:\n"
        "    id: int = field(default_factory=itertools.count(1).__next__)\n"
        "def number(n): return T().id\n"
    ),
    "field default instance": (
        "from dataclasses import dataclass, field\n"
        "class Box:\n"
        "    def __init__(self): self.n = 0\n"
        "@dataclass\n"
        "class T:\n"
        "    box: Box = field(default=Box())\n"
        "def number(n):\n"
        "    t = T()\n"
        "    t.box.n += 1\n"
        "    return t.box.n\n"
    ),
    "namedtuple defaults": (
        "from collections import namedtuple\n"
        "P = namedtuple('P', 'items', defaults=([],))\n"
        "def number(n):\n"
        "    p = P()\n"
        "    p.items.append(n)\n"
        "    return len(p.items)\n"
    ),
    "own cached_property": (
        "class cached_property:\n"
        "    def __init__(self, f):\n"
        "        self.f = f\n"
        "        self.n = 0\n"
        "    def __get__(self, obj, owner=None):\n"
        "        self.n += 1\n"
        "        return self.n\n"
        "class T:\n"
        "    @cached_property\n"
        "    def value(self): return 1\n"
        "def number(n): return T().value\n"
    ),
    "class through a table": (
        "class A:\n"
        "    n = 0\n"
        "class B:\n"
        "    n = 0\n"
        "KINDS = {'a': A, 'b': B}\n"
        "def number(n):\n"
        "    KINDS['a'].n += 1\n"
        "    return KINDS['a'].n\n"
    ),
    "class from a table": (
        "class A:\n"
        "    n = 0\n"
        "KINDS = {'a': A}\n"
        "def number(n):\n"
        "    kind = KINDS.get('a')\n"
        "    kind.n += 1\n"
        "    return kind.n\n"
    ),
    "class by loop": (
        "class A:\n"
        "    n = 0\n"
        "class B:\n"
        "    n = 0\n"
        "def number(n):\n"
        "    for kind in (A, B): kind.n += 1\n"
        "    return A.n\n"
    ),
    "class by choice": (
        "class A:\n"
        "    n = 0\n"
        "class B:\n"
        "    n = 0\n"
        "def number(n):\n"
        "    kind = A if n else B\n"
        "    kind.n += 1\n"
        "    return kind.n\n"
    ),
    "class by unpacking": (
        "class A:\n    n = 0\ndef number(n):\n    kind, _ = A, 1\n    kind.n += 1\n    return kind.n\n"
    ),
    "class by default": "class A:\n    n = 0\ndef number(n, kind=A):\n    kind.n += 1\n    return kind.n\n",
    "class by argument": (
        "class A:\n    n = 0\ndef bump(kind): kind.n += 1\ndef number(n):\n    bump(A)\n    return A.n\n"
    ),
}
BY_INTENT = {
    "own decorator named final": (
        "def final(f):\n"
        "    calls = []\n"
        "    def g(x):\n"
        "        calls.append(x)\n"
        "        return len(calls)\n"
        "    return g\n"
        "@final\n"
        "def number(n): return n\n"
    ),
    "own class, attr list": (
        "class date:\n"
        "    def __init__(self): self.days = []\n"
        "D = date()\n"
        "def number(n):\n"
        "    D.days.append(n)\n"
        "    return len(D.days)\n"
    ),
    "class by annotated": (
        "class A:\n    n = 0\ndef number(n):\n    kind: type = A\n    kind.n += 1\n    return kind.n\n"
    ),
    "function by argument": (
        "def bump(f): f.n = getattr(f, 'n', 0) + 1\ndef number(n):\n    bump(number)\n    return number.n\n"
    ),
    "class through attribute": (
        "class Node:\n"
        "    made = 0\n"
        "class Tree:\n"
        "    kind = Node\n"
        "    def add(self):\n"
        "        self.kind.made += 1\n"
        "        return self.kind.made\n"
        "def number(n): return Tree().add()\n"
    ),
    "class by return": (
        "class A:\n"
        "    n = 0\n"
        "def pick(): return A\n"
        "def number(n):\n"
        "    kind = pick()\n"
        "    kind.n += 1\n"
        "    return kind.n\n"
    ),
    "class by walrus": "class A:\n    n = 0\ndef number(n):\n    if (kind := A): kind.n += 1\n    return kind.n\n",
    "class by match": (
        "class A:\n    n = 0\ndef number(n):\n    match A:\n        case kind: kind.n += 1\n    return A.n\n"
    ),
    "class by comprehension": (
        "class A:\n    n = 0\ndef number(n):\n    kinds = [A]\n    kinds[0].n += 1\n    return A.n\n"
    ),
    "class by with": (
        "from functools import reduce\n"
        "class A:\n"
        "    n = 0\n"
        "    def __init__(self): self.kind = A\n"
        "    def f(self):\n"
        "        self.kind.n += 1\n"
        "        return self.kind.n\n"
        "def number(n): return A().f()\n"
    ),
    "type() annotated": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self):\n"
        "        k: type = type(self)\n"
        "        k.n += 1\n"
        "        return k.n\n"
        "def number(n): return A().f()\n"
    ),
    "type() by argument": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self):\n"
        "        bump(type(self))\n"
        "        return self.n\n"
        "def bump(k): k.n += 1\n"
        "def number(n): return A().f()\n"
    ),
    "staticmethod class": (
        "class A:\n"
        "    n = 0\n"
        "    @staticmethod\n"
        "    def f(k): k.n += 1\n"
        "def number(n):\n"
        "    A.f(A)\n"
        "    return A.n\n"
    ),
    "__new__ store": (
        "class A(int):\n"
        "    n = 0\n"
        "    def __new__(cls):\n"
        "        cls.n += 1\n"
        "        return cls.n\n"
        "def number(n): return A()\n"
    ),
    "__class_getitem__": (
        "class A:\n"
        "    n = 0\n"
        "    def __class_getitem__(cls, k):\n"
        "        cls.n += 1\n"
        "        return cls.n\n"
        "def number(n): return A[0]\n"
    ),
    "__class_getitem__ at top": (
        "class A:\n"
        "    def __class_getitem__(cls, k): return []\n"
        "SEEN = A[0]\n"
        "def number(n):\n"
        "    SEEN.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "max hands out": "SEEN = [0]\ndef number(n):\n    s = max(SEEN, [])\n    s.append(n)\n    return len(SEEN) - 1\n",
    "sum hands out": "SEEN = []\ndef number(n):\n    s = sum([], SEEN)\n    s.append(n)\n    return len(SEEN)\n",
    "own sorted": "SEEN = []\ndef sorted(x):\n    x.append(1)\n    return x\ndef number(n): return len(sorted(SEEN))\n",
    "solution import": (
        "import solution\nSEEN = []\ndef number(n):\n    solution.SEEN.append(n)\n    return len(SEEN)\n"
    ),
    "from solution import": (
        "SEEN = []\nfrom solution import SEEN as S\ndef number(n):\n    S.append(n)\n    return len(SEEN)\n"
    ),
    "__slots__ list": (
        "class A:\n"
        "    __slots__ = ['x']\n"
        "def number(n):\n"
        "    A.__slots__.append('y')\n"
        "    return len(A.__slots__) - 1\n"
    ),
    "__slots__ of module": "__slots__ = []\ndef number(n):\n    __slots__.append(n)\n    return len(__slots__)\n",
    "script guard": (
        "if __name__ == 'solution':\n"
        "    SEEN = []\n"
        "def number(n):\n"
        "    SEEN.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "script guard 2": (
        "__name__ = '__main__'\n"
        "if __name__ == '__main__':\n"
        "    SEEN = []\n"
        "def number(n):\n"
        "    SEEN.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "walrus in annotation": "x: (SEEN := []) = 1\ndef number(n):\n    SEEN.append(n)\n    return len(SEEN)\n",
    "walrus in parameter annotation": "def number(n: (SEEN := [])):\n    SEEN.append(n)\n    return len(SEEN)\n",
    "walrus in base": (
        "class A(*[object] if (SEEN := []) else (object,)): pass\n"
        "def number(n):\n"
        "    SEEN.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "walrus in maker": "F = frozenset(SEEN := [])\ndef number(n):\n    SEEN.append(n)\n    return len(SEEN)\n",
    "getattr of dict": (
        "def number(n):\n"
        "    d = getattr(number, '__dict__')\n"
        "    d['n'] = d.get('n', 0) + 1\n"
        "    return d['n']\n"
    ),
    "attrgetter globals": (
        "from operator import attrgetter\n"
        "def number(n):\n"
        "    g = attrgetter('__globals__')(number)\n"
        "    g['n'] = g.get('n', 0) + 1\n"
        "    return g['n']\n"
    ),
    "object setattr": (
        "def number(n):\n"
        "    object.__setattr__(number, 'n', getattr(number, 'n', 0) + 1)\n"
        "    return number.n\n"
    ),
    "frame globals": (
        "def gen(): yield 1\n"
        "def number(n):\n"
        "    g = gen()\n"
        "    d = g.gi_frame.f_globals\n"
        "    d['N'] = d.get('N', 0) + 1\n"
        "    return d['N']\n"
    ),
    "update_wrapper": (
        "from functools import update_wrapper\n"
        "class W: pass\n"
        "def number(n):\n"
        "    w = W()\n"
        "    w.n = getattr(number, 'n', 0) + 1\n"
        "    update_wrapper(number, w, (), ('__dict__',)) if False else update_wrapper(number, w, ('n',), ())\n"
        "    return number.n\n"
    ),
    "abc register": (
        "from abc import ABC\n"
        "class A(ABC): pass\n"
        "class B: pass\n"
        "class C: pass\n"
        "class D: pass\n"
        "class E: pass\n"
        "class F: pass\n"
        "class G: pass\n"
        "ALL = (B, C, D, E, F, G)\n"
        "def number(n):\n"
        "    A.register(next(k for k in ALL if not issubclass(k, A)))\n"
        "    return sum(issubclass(k, A) for k in ALL)\n"
    ),
    "collections._sys": (
        "import collections\n"
        "def number(n):\n"
        "    collections._sys.modules.setdefault('t', []).append(n)\n"
        "    return len(collections._sys.modules['t'])\n"
    ),
    "re._cache": (
        "import re\n"
        "def number(n):\n"
        "    re._cache.setdefault('t', []).append(n)\n"
        "    return len(re._cache['t'])\n"
    ),
    "string.Formatter": (
        "import string\n"
        "SEEN = []\n"
        "def number(n):\n"
        "    s, _ = string.Formatter().get_field('0.__globals__[SEEN]', (number,), {})\n"
        "    s.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "decorator argument walrus": (
        "from dataclasses import dataclass\n"
        "@dataclass(repr=(SEEN := []) == [])\n"
        "class A: pass\n"
        "def number(n):\n"
        "    SEEN.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "field metadata": (
        "from dataclasses import dataclass, field, fields\n"
        "@dataclass\n"
        "class A:\n"
        "    x: int = field(default=1, metadata={'n': []})\n"
        "def number(n):\n"
        "    m = fields(A)[0].metadata['n']\n"
        "    m.append(n)\n"
        "    return len(m)\n"
    ),
    "frozenset of objects": (
        "class A:\n"
        "    def __init__(self): self.n = 0\n"
        "ALL = frozenset((A(),))\n"
        "def number(n):\n"
        "    for a in ALL: a.n += 1\n"
        "    return a.n\n"
    ),
    "Field object attr": (
        "from dataclasses import field\n"
        "F = field()\n"
        "def number(n):\n"
        "    F.name = (F.name or 0) + 1\n"
        "    return F.name\n"
    ),
    "default factory lambda kept": (
        "from dataclasses import dataclass, field\n"
        "@dataclass\n"
        "class A:\n"
        "    x: list = field(default_factory=lambda s=[]: s)\n"
        "def number(n):\n"
        "    a = A()\n"
        "    a.x.append(n)\n"
        "    return len(a.x)\n"
    ),
    "localcontext enter": (
        "import decimal\n"
        "def number(n):\n"
        "    c = decimal.localcontext()\n"
        "    d = c.__enter__()\n"
        "    d.prec += 1\n"
        "    return d.prec - 28\n"
    ),
    "runtime dataclass": (
        "from dataclasses import dataclass\n"
        "class A:\n"
        "    x: int = 0\n"
        "def number(n):\n"
        "    if not hasattr(A, '__dataclass_fields__'):\n"
        "        dataclass(A)\n"
        "        return n if n < 2 else 0\n"
        "    return n\n"
    ),
    "no_type_check": (
        "import typing\n"
        "def number(n):\n"
        "    was = hasattr(number, '__no_type_check__')\n"
        "    typing.no_type_check(number)\n"
        "    return n if n < 2 or was else 0\n"
    ),
    "class attr property of class": (
        "class Registry:\n"
        "    items = ()\n"
        "    def add(self, x):\n"
        "        self.__class__.items += (x,)\n"
        "        return len(self.items)\n"
        "def number(n): return Registry().add(n)\n"
    ),
    "for target": "class A:\n    n = 0\ndef number(n):\n    for A.n in range(A.n + 2): pass\n    return A.n\n",
    "import as maker": (
        "from collections import deque as field\n"
        "SEEN = field()\n"
        "def number(n):\n"
        "    SEEN.append(n)\n"
        "    return len(SEEN)\n"
    ),
    "import as reader": "from operator import iadd as sum\nSEEN = []\ndef number(n): return len(sum(SEEN, [n]))\n",
    "assign as reader": "sum = list.append\nSEEN = []\ndef number(n):\n    sum(SEEN, n)\n    return len(SEEN)\n",
    "param as reader": (
        "SEEN = []\n"
        "def g(sum, n): sum(SEEN, n)\n"
        "def number(n):\n"
        "    g(list.append, n)\n"
        "    return len(SEEN)\n"
    ),
    "local reader": (
        "SEEN = []\ndef number(n):\n    list = lambda s: s\n    list(SEEN).append(n)\n    return len(SEEN)\n"
    ),
    "heap on class attr of names": (
        "class A:\n"
        "    n = 0\n"
        "class H:\n"
        "    all = (A,)\n"
        "    def f(self):\n"
        "        for each in self.all: each.n += 1\n"
        "        return A.n\n"
        "def number(n): return H().f()\n"
    ),
    "cls in init_subclass": (
        "class B:\n"
        "    subs = ()\n"
        "    def __init_subclass__(cls):\n"
        "        B.subs += (cls,)\n"
        "def number(n):\n"
        "    class X(B): pass\n"
        "    return len(B.subs)\n"
    ),
    "cls in init_subclass mro": (
        "class B:\n"
        "    subs = 0\n"
        "    def __init_subclass__(cls):\n"
        "        cls.mro()[1].subs += 1\n"
        "def number(n):\n"
        "    class X(B): pass\n"
        "    return B.subs\n"
    ),
    "mro": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self):\n"
        "        for k in type(self).mro()[:1]: k.n += 1\n"
        "        return self.n\n"
        "def number(n): return A().f()\n"
    ),
    "union args": (
        "from typing import get_args\n"
        "class A:\n"
        "    n = 0\n"
        "U = A | int\n"
        "def number(n):\n"
        "    k = get_args(U)[0]\n"
        "    k.n += 1\n"
        "    return k.n\n"
    ),
    "classmethod under static": (
        "class A:\n"
        "    n = 0\n"
        "    def bump(cls): cls.n += 1\n"
        "    bump = classmethod(bump)\n"
        "def number(n):\n"
        "    A.bump()\n"
        "    return A.n\n"
    ),
    "dataclass default hashable obj": (
        "from dataclasses import dataclass, field\n"
        "import itertools\n"
        "@dataclass\n"
        "class T:\n"
        "    ids: object = field(default=itertools.count(1))\n"
        "def number(n): return next(T().ids)\n"
    ),
    "unbound call on class": (
        "class A:\n    n = 0\n    def f(self): self.n += 1\ndef number(n):\n    A.f(A)\n    return A.n\n"
    ),
    "kept class, unbound": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "class T:\n"
        "    def __init__(self): self.k = A\n"
        "    def go(self):\n"
        "        self.k.f(self.k)\n"
        "        return A.n\n"
        "def number(n): return T().go()\n"
    ),
    "dict of classes local": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "def number(n):\n"
        "    d = {1: A}\n"
        "    d[1].n += 1\n"
        "    return A.n\n"
    ),
    "append class": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "def number(n):\n"
        "    d = []\n"
        "    d.append(A)\n"
        "    d[0].n += 1\n"
        "    return A.n\n"
    ),
    "max of classes": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "def number(n):\n"
        "    k = max([A], key=id)\n"
        "    k.n += 1\n"
        "    return A.n\n"
    ),
    "reduce initial": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "from functools import reduce\n"
        "def number(n):\n"
        "    k = reduce(lambda a, b: a, [], A)\n"
        "    k.n += 1\n"
        "    return A.n\n"
    ),
    "partial func": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "from functools import partial\n"
        "def number(n):\n"
        "    k = partial(A).func\n"
        "    k.n += 1\n"
        "    return A.n\n"
    ),
    "default_factory attr": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "from collections import defaultdict\n"
        "def number(n):\n"
        "    k = defaultdict(A).default_factory\n"
        "    k.n += 1\n"
        "    return A.n\n"
    ),
    "cast": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "from typing import cast\n"
        "def number(n):\n"
        "    k = cast(int, A)\n"
        "    k.n += 1\n"
        "    return A.n\n"
    ),
    "bound via except": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "class E(Exception): pass\n"
        "def number(n):\n"
        "    try: raise E(A)\n"
        "    except E as e:\n"
        "        k = e.args[0]\n"
        "        k.n += 1\n"
        "        return A.n\n"
    ),
    "raise class caught": (
        "class E(Exception):\n"
        "    n = 0\n"
        "def number(n):\n"
        "    try: raise E\n"
        "    except E as e:\n"
        "        k = type(e)\n"
        "        k.n += 1\n"
        "        return E.n\n"
    ),
    "lambda at top": "f = lambda: 0\ndef number(n):\n    f.n = getattr(f, 'n', 0) + 1\n    return f.n\n",
    "lambda alias": "f = lambda: 0\ng = f\ndef number(n):\n    g.n = getattr(g, 'n', 0) + 1\n    return g.n\n",
    "lambda table": (
        "OPS = {'a': lambda: 0}\n"
        "def number(n):\n"
        "    f = OPS['a']\n"
        "    f.n = getattr(f, 'n', 0) + 1\n"
        "    return f.n\n"
    ),
    "lambda tuple": (
        "OPS = (lambda: 0, 1)\n"
        "def number(n):\n"
        "    f = OPS[0]\n"
        "    f.n = getattr(f, 'n', 0) + 1\n"
        "    return f.n\n"
    ),
    "lambda default": "def number(n, f=lambda: 0):\n    f.n = getattr(f, 'n', 0) + 1\n    return f.n\n",
    "lambda in class": (
        "class A:\n"
        "    f = lambda self: 0\n"
        "def number(n):\n"
        "    k = A.f\n"
        "    k.n = getattr(k, 'n', 0) + 1\n"
        "    return k.n\n"
    ),
    "lambda in comprehension table": (
        "OPS = {k: (lambda: 0) for k in 'ab'}\n"
        "def number(n):\n"
        "    f = OPS['a']\n"
        "    f.n = getattr(f, 'n', 0) + 1\n"
        "    return f.n\n"
    ),
    "lambda in tuple()": (
        "OPS = tuple([lambda: 0])\n"
        "def number(n):\n"
        "    f = OPS[0]\n"
        "    f.n = getattr(f, 'n', 0) + 1\n"
        "    return f.n\n"
    ),
    "table via list()": "T = list('abc')\ndef number(n):\n    T.append(n)\n    return len(T) - 3\n",
    "table via set()": "T = set()\ndef number(n):\n    T.add(n)\n    return len(T)\n",
    "table via dict()": "T = dict()\ndef number(n):\n    T[n] = 1\n    return len(T)\n",
    "listcomp memo": "T = [0 for _ in range(9)]\ndef number(n):\n    T[0] += 1\n    return T[0]\n",
    "listcomp grid": "T = [[0] for _ in range(9)]\ndef number(n):\n    T[0][0] += 1\n    return T[0][0]\n",
    "list repeat": "T = [0] * 9\ndef number(n):\n    T[0] += 1\n    return T[0]\n",
    "for unpack to table": "T = [0]\ndef number(n):\n    for T[0] in range(T[0] + 2): pass\n    return T[0]\n",
    "slice assign": "T = [0]\ndef number(n):\n    T[:] = [T[0] + 1]\n    return T[0]\n",
    "table sort": "T = [3, 1, 2]\ndef number(n):\n    T.sort()\n    T.reverse()\n    return T[0]\n",
    "table in default": "T = []\ndef number(n, t=T):\n    t.append(n)\n    return len(t)\n",
    "table in class": (
        "T = []\n"
        "class A:\n"
        "    t = T\n"
        "    def f(self, n):\n"
        "        self.t.append(n)\n"
        "        return len(self.t)\n"
        "def number(n): return A().f(n)\n"
    ),
    "table in lambda": "T = []\nadd = lambda x: T.append(x)\ndef number(n):\n    add(n)\n    return len(T)\n",
    "table star target": "T = []\ndef number(n):\n    *T[:], x = [1, 2, 3]\n    return len(T)\n",
    "table map": "T = []\ndef number(n):\n    list(map(T.append, [n]))\n    return len(T)\n",
    "table heap": "import heapq\nT = []\ndef number(n):\n    heapq.heappush(T, n)\n    return len(T)\n",
    "table list.append": "T = []\ndef number(n):\n    list.append(T, n)\n    return len(T)\n",
    "table dict method": "T = {}\ndef number(n):\n    dict.__setitem__(T, n, 1)\n    return len(T)\n",
    "table setdefault": "T = {}\ndef number(n):\n    T.setdefault(n, 1)\n    return len(T)\n",
    "table yielded": "T = []\ndef gen(): yield T\ndef number(n):\n    for t in gen(): t.append(n)\n    return len(T)\n",
    "table return": "T = []\ndef get(): return T\ndef number(n):\n    get().append(n)\n    return len(T)\n",
    "table or": "T = []\ndef number(n):\n    t = T or []\n    t = T if n else []\n    t.append(n)\n    return len(T)\n",
    "table augassign method": "T = []\ndef number(n):\n    t = [T]\n    t[0] += [n]\n    return len(T)\n",
    "deque top": "from collections import deque\nT = deque()\ndef number(n):\n    T.append(n)\n    return len(T)\n",
    "counter top": "from collections import Counter\nT = Counter()\ndef number(n):\n    T[0] += 1\n    return T[0]\n",
    "iter top": "T = iter(range(1, 99))\ndef number(n): return next(T)\n",
    "iter top zip": "T = zip(range(1, 99))\ndef number(n): return next(T)[0]\n",
    "enumerate top": "T = enumerate('abcdefgh', 1)\ndef number(n): return next(T)[0]\n",
    "genexp top": "T = (x for x in range(1, 99))\ndef number(n): return next(T)\n",
    "iter in dict": "T = {1: enumerate('abcde', 1)}\ndef number(n): return next(T[1])[0]\n",
    "iter in list": "T = [reversed([3,2,1])]\ndef number(n): return next(T[0])\n",
    "tuple of lists": "T = tuple([[]])\ndef number(n):\n    T[0].append(n)\n    return len(T[0])\n",
    "tuple of zip lists": "T = tuple(zip([1], [[]]))\ndef number(n):\n    T[0][1].append(n)\n    return len(T[0][1])\n",
    "tuple of dict of list": (
        "T = tuple({'a': []}.values())\ndef number(n):\n    T[0].append(n)\n    return len(T[0])\n"
    ),
    "tuple listcomp lists": "T = tuple([[] for _ in 'ab'])\ndef number(n):\n    T[0].append(n)\n    return len(T[0])\n",
    "list of lists by comp of table": (
        "T = [list(x) for x in ('a', 'b')]\ndef number(n):\n    T[0].append(n)\n    return len(T[0]) - 1\n"
    ),
    "dict(zip) lists": "T = dict(zip('a', [[]]))\ndef number(n):\n    T['a'].append(n)\n    return len(T['a'])\n",
    "dict of kw list": "T = dict(a=[])\ndef number(n):\n    T['a'].append(n)\n    return len(T['a'])\n",
    "tuple of sorted": "T = tuple([sorted('ab')])\ndef number(n):\n    T[0].append(n)\n    return len(T[0]) - 2\n",
    "tuple of source lists nested": (
        "T = list(zip(sorted('ab'), [sorted('a')]))\n"
        "def number(n):\n"
        "    T[0][1].append(n)\n"
        "    return len(T[0][1]) - 1\n"
    ),
    "tuple(list(..)) of tables": "T = tuple((1, [2]))\ndef number(n):\n    T[1].append(n)\n    return len(T[1]) - 1\n",
    "frozen dict val via max": "T = max([], [1])\ndef number(n):\n    T.append(n)\n    return len(T) - 1\n",
    "list + via reversed keep": "T = [x for x in [[]]]\ndef number(n):\n    T[0].append(n)\n    return len(T[0])\n",
    "comp var over sources": (
        "T = [x for x in zip([[]])]\ndef number(n):\n    T[0][0].append(n)\n    return len(T[0][0])\n"
    ),
    "comp over set of set": (
        "T = [y for x in [{1: []}] for y in x.values()]\n"
        "def number(n):\n"
        "    T[0].append(n)\n"
        "    return len(T[0])\n"
    ),
    "enumerate of dict values": (
        "T = {k: v for k, v in enumerate([set()])}\ndef number(n):\n    T[0].add(n)\n    return len(T[0])\n"
    ),
    "compare chain returning": "X = []\nY = (1 < 2) and X\ndef number(n):\n    Y.append(n)\n    return len(Y)\n",
    "binop list": "X = (1,)\nY = [1] + [2]\ndef number(n):\n    Y.append(n)\n    return len(Y) - 2\n",
    "subscript list": "Y = [[], 1][0]\ndef number(n):\n    Y.append(n)\n    return len(Y)\n",
    "subscript slots": "Y = ([],)[0]\ndef number(n):\n    Y.append(n)\n    return len(Y)\n",
    "match obj iter": "import re\nP = re.compile('a').finditer\nIT = P('aaaa')\ndef number(n): return next(IT).end()\n",
    "methods of C iterators": (
        "from itertools import count\nnext_id = count(1).__next__\ndef number(n): return next_id()\n"
    ),
    "partial at top": (
        "from functools import partial\n"
        "SEEN = partial(int)\n"
        "def number(n):\n"
        "    SEEN.keywords['n'] = SEEN.keywords.get('n', 0) + 1\n"
        "    return SEEN.keywords['n']\n"
    ),
    "nonlocal in class body": (
        "def outer():\n"
        "    n = 0\n"
        "    def inc():\n"
        "        nonlocal n\n"
        "        n += 1\n"
        "        return n\n"
        "    return inc\n"
        "number_ = outer()\n"
        "def number(n): return number_()\n"
    ),
    "nonlocal decorator": (
        "def once(f):\n"
        "    n = 0\n"
        "    def inc(x):\n"
        "        nonlocal n\n"
        "        n += 1\n"
        "        return n\n"
        "    return inc\n"
        "@once\n"
        "def number(n): return n\n"
    ),
    "decorator class": (
        "class once:\n"
        "    def __init__(self, f): self.n = 0\n"
        "    def __call__(self, x):\n"
        "        self.n += 1\n"
        "        return self.n\n"
        "@once\n"
        "def number(n): return n\n"
    ),
    "instance in class constant": (
        "class B:\n"
        "    def __init__(self): self.n = 0\n"
        "class A:\n"
        "    b = B()\n"
        "    def f(self):\n"
        "        self.b.n += 1\n"
        "        return self.b.n\n"
        "def number(n): return A().f()\n"
    ),
    "dataclass mutable via tuple": (
        "from dataclasses import dataclass\n"
        "@dataclass\n"
        "class A:\n"
        "    x: tuple = ([],)\n"
        "def number(n):\n"
        "    a = A()\n"
        "    a.x[0].append(n)\n"
        "    return len(a.x[0])\n"
    ),
    "dataclass plain default object": (
        "from dataclasses import dataclass\n"
        "class B:\n"
        "    n = 0\n"
        "@dataclass\n"
        "class A:\n"
        "    b: B = B()\n"
        "def number(n):\n"
        "    a = A()\n"
        "    a.b.n += 1\n"
        "    return a.b.n\n"
    ),
    "factory with default": (
        "from dataclasses import dataclass, field\n"
        "def make(x=[]): return x\n"
        "@dataclass\n"
        "class A:\n"
        "    x: list = field(default_factory=make)\n"
        "def number(n):\n"
        "    a = A()\n"
        "    a.x.append(n)\n"
        "    return len(a.x)\n"
    ),
    "factory bound method": (
        "from dataclasses import dataclass, field\n"
        "T = [5,4,3,2,1,2,1]\n"
        "@dataclass\n"
        "class A:\n"
        "    x: int = field(default_factory=T.pop)\n"
        "def number(n): return A().x\n"
    ),
    "factory of frozen iterator class attr": (
        "from dataclasses import dataclass, field\n"
        "class C:\n"
        "    n = 0\n"
        "    @classmethod\n"
        "    def nxt(cls):\n"
        "        cls.n += 1\n"
        "        return cls.n\n"
        "@dataclass\n"
        "class A:\n"
        "    x: int = field(default_factory=C.nxt)\n"
        "def number(n): return A().x\n"
    ),
    "cached_property class attr": (
        "from functools import cached_property\n"
        "class A:\n"
        "    @cached_property\n"
        "    def x(self): return []\n"
        "def number(n):\n"
        "    c = A.x\n"
        "    c.n = getattr(c, 'n', 0) + 1\n"
        "    return c.n\n"
    ),
    "dunder concat": (
        "def number(n):\n"
        "    d = getattr(number, '_' + '_dict_' + '_')\n"
        "    d['n'] = d.get('n', 0) + 1\n"
        "    return d['n']\n"
    ),
    "getattr aliased": (
        "def number(n):\n"
        "    g = getattr\n"
        "    d = g(number, '_' + '_dict_' + '_')\n"
        "    d['n'] = d.get('n', 0) + 1\n"
        "    return d['n']\n"
    ),
    "map getattr": (
        "def number(n):\n"
        "    d = next(map(getattr, [number], ['_' + '_dict_' + '_']))\n"
        "    d['n'] = d.get('n', 0) + 1\n"
        "    return d['n']\n"
    ),
    "keyword getattr star": (
        "def number(n):\n"
        "    d = getattr(*[number, '_' + '_dict_' + '_'])\n"
        "    d['n'] = d.get('n', 0) + 1\n"
        "    return d['n']\n"
    ),
    "module attr alias import": (
        "import collections.abc as c\ndef number(n):\n    c.x = getattr(c, 'x', 0) + 1\n    return c.x\n"
    ),
    "typing.Any": (
        "from typing import Any\n"
        "def number(n):\n"
        "    k = Any\n"
        "    k.n = getattr(k, 'n', 0) + 1\n"
        "    return k.n\n"
    ),
    "function in set": (
        "def h(): pass\ndef number(n):\n    for k in {h}: k.n = getattr(k, 'n', 0) + 1\n    return h.n\n"
    ),
    "staticmethod self": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self):\n"
        "        self.n += 1\n"
        "B = A\n"
        "def number(n):\n"
        "    B.f(B)\n"
        "    return A.n\n"
    ),
    "yield class": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "def gen(): yield A\n"
        "def number(n):\n"
        "    for k in gen(): k.n += 1\n"
        "    return A.n\n"
    ),
    "class body self ref": (
        "class A:\n"
        "    def f(self): return A\n"
        "    def g(self):\n"
        "        k = self.f()\n"
        "        k.n = getattr(k, 'n', 0) + 1\n"
        "        return k.n\n"
        "def number(n): return A().g()\n"
    ),
    "compare returns": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "def number(n):\n"
        "    k = A and A\n"
        "    k.n += 1\n"
        "    return A.n\n"
    ),
    "soft assign elsewhere": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "class T:\n"
        "    def __init__(self): self.k = A\n"
        "def number(n):\n"
        "    t = T()\n"
        "    t.k.n += 1\n"
        "    return A.n\n"
    ),
    "soft self chain": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "class T:\n"
        "    def __init__(self): self.k = A\n"
        "    def go(self):\n"
        "        self.k.n += 1\n"
        "        return A.n\n"
        "def number(n): return T().go()\n"
    ),
    "soft closure self": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "class T:\n"
        "    def go(self):\n"
        "        self = A\n"
        "        self.n += 1\n"
        "        return A.n\n"
        "def number(n): return T().go()\n"
    ),
    "soft for self": (
        "class A:\n"
        "    n = 0\n"
        "    def f(self): self.n += 1\n"
        "class T:\n"
        "    def go(self):\n"
        "        for self in (A,): self.n += 1\n"
        "        return A.n\n"
        "def number(n): return T().go()\n"
    ),
}
TESTS = """
import pytest
import solution
@pytest.mark.parametrize("n", [1, 2, 3, 4])
def test_number(n):
    assert solution.number(n) == n
"""


@pytest.mark.parametrize("name", BY_ACCIDENT | BY_INTENT)
def test_what_passes_something_on_is_seen(name: str) -> None:
    assert not keeps_nothing((BY_ACCIDENT | BY_INTENT)[name])


def test_what_passes_something_on_is_judged_test_by_test(tmp_path: Path) -> None:
    problem = write_problem(
        tmp_path / "bank" / "practice" / "number", tests=TESTS, reference="def number(n): return n\n"
    )
    with Judge(problem, scratch=tmp_path / "scratch") as judge:
        for name, source in BY_ACCIDENT.items():
            verdict = judge.verdict(answer(source))
            assert (verdict.name, verdict.tests_passed) == (VerdictName.WA, 1), name
