import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

WAYS = ["in turns", "one by one", "giving way", 1, 2, 3]


def one_thread(balance, *calls):
    lines = [f"account.{name}({', '.join(map(str, arguments))})" for name, *arguments in calls]
    return scripted([f"account = Account({balance})", *lines], probes.alone, balance, calls)


@trap("no-lock")
def test_two_threads_deposit_ten_times_each():
    for way in WAYS:
        seen = probes.totals(0, [("deposit", 1)] * 10, [("deposit", 1)] * 10, way=way)
        assert seen["balance"] == 20
        assert seen["entries"] == [1] * 20


@trap("lock-per-call")
def test_two_threads_empty_the_same_account():
    for way in WAYS:
        assert probes.totals(70, [("empty",)], [("empty",)], way=way) == {
            "balance": 0,
            "entries": [-70],
            "results": [("returned", 0), ("returned", 70)],
        }


@trap("lock-per-method")
def test_one_thread_deposits_while_another_withdraws():
    for way in WAYS:
        assert probes.totals(100, [("deposit", 7)] * 4, [("withdraw", 5)] * 4, way=way)["balance"] == 108


@trap("check-outside")
def test_two_withdrawals_and_cover_for_one():
    for way in WAYS:
        assert probes.totals(100, [("withdraw", 60)], [("withdraw", 60)], way=way) == {
            "balance": 40,
            "entries": [-60],
            "results": [("raised", "InsufficientFunds"), ("returned", 40)],
        }


@trap("late-result")
def test_balances_that_two_threads_are_told():
    for way in WAYS:
        told = probes.totals(0, [("deposit", 1)] * 4, [("deposit", 1)] * 4, way=way)["results"]
        assert told == [("returned", balance) for balance in range(1, 9)]


@trap("torn-statement")
def test_statements_while_another_thread_posts():
    for way in WAYS:
        _, statements = probes.play(
            500, [("deposit", 10), ("withdraw", 3)] * 4, [("statement",)] * 8, way=way
        )["results"]
        for _, (balance, entries) in statements:
            assert balance == 500 + sum(entries)


@trap("locks-itself")
def test_one_thread_empties_the_account():
    assert probes.play(80, [("empty",), ("deposit", 5), ("empty",)]) == {
        "results": [[("returned", 80), ("returned", 5), ("returned", 5)]],
        "statement": (0, [-80, 5, -5]),
    }


@trap("lock-kept")
def test_another_thread_goes_on_after_a_refusal():
    for refused in (("withdraw", 60), ("withdraw", 0), ("deposit", 0)):
        assert probes.play(50, [refused], [("deposit", 2)]) == {
            "results": [[("raised", "InsufficientFunds" if refused[1] else "ValueError")], [("returned", 52)]],
            "statement": (52, [2]),
        }


@contract
def test_cover_to_the_last_cent():
    steps = [("withdraw", 5), ("statement",), ("withdraw", 1), ("deposit", 1), ("withdraw", 2), ("withdraw", 1)]
    assert one_thread(5, *steps) == [
        ("returned", 0),
        ("returned", (0, [-5])),
        ("raised", "InsufficientFunds"),
        ("returned", 1),
        ("raised", "InsufficientFunds"),
        ("returned", 0),
    ]


@contract
def test_amounts_below_one():
    steps = [("deposit", 0), ("deposit", -1), ("withdraw", 0), ("withdraw", -5), ("statement",)]
    assert one_thread(9, *steps) == [
        *[("raised", "ValueError")] * 4,
        ("returned", (9, [])),
    ]


@contract
def test_empty_account_is_emptied():
    steps = [("empty",), ("statement",), ("deposit", 1), ("empty",), ("empty",), ("statement",)]
    assert one_thread(0, *steps) == [
        ("returned", 0),
        ("returned", (0, [])),
        ("returned", 1),
        ("returned", 1),
        ("returned", 0),
        ("returned", (0, [1, -1])),
    ]


@contract
def test_exception_of_its_own():
    assert probes.is_exception("InsufficientFunds") == True  # noqa: E712
    assert probes.opened() == (0, [])
    assert probes.opened(12) == (12, [])


@contract
def test_statement_belongs_to_the_caller():
    assert probes.kept_statement() == {"kept": (11, [1, 99]), "now": (13, [1, 2])}


@contract
def test_three_threads_with_everything():
    scripts = [("deposit", 5), ("withdraw", 9)], [("empty",), ("deposit", 2)], [("withdraw", 4), ("statement",)]
    for way in [*WAYS, 4, 5, 6]:
        seen = probes.play(6, *scripts, way=way)
        assert explained(6, scripts, seen), "some order of the calls gives all these results"


def explained(start, scripts, seen):
    """Tries every order of the calls: does one of them give all results and the statement of the end?"""

    def goes_on(places, balance, entries):
        if all(place == len(script) for place, script in zip(places, scripts)):
            return seen["statement"] == (balance, entries)
        for thread, place in enumerate(places):
            if place < len(scripts[thread]):
                result, posted = single(scripts[thread][place], balance, entries)
                if seen["results"][thread][place] == result:
                    after = [*places[:thread], place + 1, *places[thread + 1 :]]
                    if goes_on(after, balance + sum(posted), entries + posted):
                        return True
        return False

    return goes_on([0] * len(scripts), start, [])


def single(call, balance, entries):
    """What one call gives and posts when nobody else is about."""
    name, amount = call[0], call[-1]
    if name == "statement":
        return ("returned", (balance, entries)), []
    if name == "empty":
        return ("returned", balance), [-balance] if balance else []
    if amount < 1:
        return ("raised", "ValueError"), []
    if name == "withdraw" and balance - amount < 0:
        return ("raised", "InsufficientFunds"), []
    signed = amount if name == "deposit" else -amount
    return ("returned", balance + signed), [signed]


CALLS = st.one_of(
    st.tuples(st.just("deposit"), st.integers(0, 4)),
    st.tuples(st.just("withdraw"), st.integers(0, 6)),
    st.just(("empty",)),
    st.just(("statement",)),
)


@contract
@given(st.integers(0, 9), st.lists(CALLS, max_size=2), st.lists(CALLS, max_size=1), st.sampled_from([*WAYS, 4, 5, 6, 7]))
def test_any_calls_of_two_threads(start, first, second, way):
    seen = probes.play(start, first, second, way=way)
    assert explained(start, [first, second], seen), "some order of the calls gives all these results"
