import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

DROPS, SLOW = "ConnectionError", "TimeoutError"


def observe(*outcomes, on=DROPS, rounds=1, trouble=None, arguments=((), {}), **policy):
    """`probes.observe`, told as what a person would write; the last outcome holds for all further calls."""
    kinds = f"({', '.join(on)},)" if type(on) is tuple else on
    given_policy = "".join(f", {name}={value!r}" for name, value in policy.items())
    call = ", ".join([*map(repr, arguments[0]), *(f"{name}={value!r}" for name, value in arguments[1].items())])
    lines = [
        f"@retry(on={kinds}{given_policy}, sleep=pauses.append)",
        f"def balance(...): ...  # call by call: {', '.join(map(str, outcomes))}, and so on",
        *[f"balance({call})"] * rounds,
    ]
    if trouble:
        lines.insert(1, f"# each pause raises {trouble}")
    return scripted(lines, probes.observe, list(outcomes), {"on": on, **policy}, rounds, trouble, arguments)


@trap("one-too-many")
def test_number_of_calls_when_nothing_helps():
    assert observe(DROPS, attempts=3)["calls"] == 3
    assert observe(DROPS, attempts=1)["calls"] == 1


@trap("one-too-many")
def test_an_answer_that_would_come_one_call_later():
    assert observe(DROPS, DROPS, "fine", attempts=2) == {
        "results": ["raises GaveUp after 2 attempts because of ConnectionError number 2"],
        "calls": 2,
        "pauses": [1.0],
    }


@trap("late-sleep")
def test_pauses_when_nothing_helps():
    assert observe(DROPS, attempts=3)["pauses"] == [1.0, 2.0]
    assert observe(DROPS, attempts=1)["pauses"] == []


@trap("everything")
def test_an_error_that_was_not_asked_for():
    assert observe("KeyError", "fine") == {"results": ["raises KeyError 'number 1'"], "calls": 1, "pauses": []}


@trap("everything")
def test_another_error_in_the_second_attempt():
    assert observe(DROPS, "ValueError", "fine", attempts=2) == {
        "results": ["raises ValueError number 2"],
        "calls": 2,
        "pauses": [1.0],
    }


@trap("flat-wait")
def test_pauses_of_six_attempts():
    assert observe(DROPS, attempts=6, wait=0.5, factor=3, longest=10)["pauses"] == [0.5, 1.5, 4.5, 10.0, 10.0]


@trap("flat-wait")
def test_first_pause_longer_than_the_longest():
    assert observe(DROPS, DROPS, "fine", wait=8, longest=5)["pauses"] == [5.0, 5.0]


@trap("lost-cause")
def test_what_the_last_error_was():
    assert observe(DROPS, SLOW, DROPS, on=(DROPS, SLOW))["results"] == [
        "raises GaveUp after 3 attempts because of ConnectionError number 3",
    ]


@trap("shared-state")
def test_a_second_call_after_giving_up():
    assert observe(DROPS, attempts=3, rounds=2) == {
        "results": [
            "raises GaveUp after 3 attempts because of ConnectionError number 3",
            "raises GaveUp after 3 attempts because of ConnectionError number 6",
        ],
        "calls": 6,
        "pauses": [1.0, 2.0, 1.0, 2.0],
    }


@trap("shared-state")
def test_a_second_call_after_success():
    assert observe(DROPS, DROPS, "one", DROPS, "two", rounds=2) == {
        "results": ["one", "two"],
        "calls": 5,
        "pauses": [1.0, 2.0, 1.0],
    }


@trap("anonymous")
def test_name_of_a_decorated_function():
    lines = ["@retry(on=ValueError)", "def balance(account):", '    """What is there."""', "# seen: attributes of balance"]
    assert scripted(lines, probes.described) == {
        "__name__": "balance",
        "__doc__": "What is there.",
        "__wrapped__ is the function": True,
    }


@trap("sleep-caught")
def test_trouble_in_the_pause():
    assert observe(SLOW, "fine", on=SLOW, trouble=SLOW) == {
        "results": ["raises TimeoutError in the pause"],
        "calls": 1,
        "pauses": [1.0],
    }


@trap("none-is-failure")
def test_results_that_count_as_false():
    for result in (None, 0, "", False, []):
        assert observe(result, "wrong") == {"results": [result], "calls": 1, "pauses": []}
        assert observe(DROPS, result, "wrong") == {"results": [result], "calls": 2, "pauses": [1.0]}


@trap("no-attempt")
def test_fewer_attempts_than_one():
    assert observe("fine", attempts=0) == {"results": ["raises ValueError"], "calls": 0, "pauses": []}
    assert observe("fine", attempts=-1) == {"results": ["raises ValueError"], "calls": 0, "pauses": []}


@trap("no-attempt")
def test_fewer_attempts_than_one_in_a_function_that_nobody_calls():
    assert observe("fine", attempts=0, rounds=0) == {"results": ["raises ValueError"], "calls": 0, "pauses": []}
    assert observe("fine", attempts=-1, rounds=0) == {"results": ["raises ValueError"], "calls": 0, "pauses": []}


def nested(*outcomes):
    lines = [
        "@retry(on=GaveUp, attempts=2, wait=5.0, sleep=pauses.append)",
        "@retry(on=ConnectionError, attempts=2, sleep=pauses.append)",
        f"def balance(): ...  # call by call: {', '.join(outcomes)}, and so on",
        "balance()",
    ]
    return scripted(lines, probes.nested, list(outcomes))


@trap("nested")
def test_one_policy_within_another():
    assert nested(DROPS, DROPS, "fine") == {"result": "fine", "calls": 3, "pauses": [1.0, 5.0]}


@trap("nested")
def test_one_policy_within_another_when_nothing_helps():
    inner = "GaveUp after 2 attempts because of"
    assert nested(DROPS) == {"result": f"raises {inner} {inner} ConnectionError number 4", "calls": 4, "pauses": [1.0, 5.0, 1.0]}


@trap("overflow")
def test_more_than_a_thousand_attempts():
    seen = observe(DROPS, attempts=1201, longest=4)
    assert seen["results"] == ["raises GaveUp after 1201 attempts because of ConnectionError number 1201"]
    assert seen["pauses"][:4] == [1.0, 2.0, 4.0, 4.0]
    assert seen["pauses"][-1] == 4.0


@contract
def test_five_thousand_attempts():
    seen = observe(DROPS, attempts=5000, wait=0, factor=1.5)
    assert seen["results"] == ["raises GaveUp after 5000 attempts because of ConnectionError number 5000"]
    assert seen["pauses"] == [0.0] * 4999


@contract
def test_defaults():
    assert observe(DROPS) == {
        "results": ["raises GaveUp after 3 attempts because of ConnectionError number 3"],
        "calls": 3,
        "pauses": [1.0, 2.0],
    }
    assert observe(DROPS, attempts=9)["pauses"] == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0]


@contract
def test_subclasses_of_the_errors_asked_for():
    assert observe("ConnectionResetError", "KeyError", "fine", on=(DROPS, "LookupError"))["results"] == ["fine"]
    assert observe("LookupError", "fine", on="KeyError")["results"] == ["raises LookupError number 1"]
    assert observe("ValueError", "fine", on="Exception")["results"] == ["fine"]


@contract
def test_giving_up_where_every_error_is_worth_it():
    assert observe("ValueError", on="Exception", attempts=2) == {
        "results": ["raises GaveUp after 2 attempts because of ValueError number 2"],
        "calls": 2,
        "pauses": [1.0],
    }


@contract
def test_the_keyboard_is_not_the_line():
    assert observe("KeyboardInterrupt", "fine", on="Exception") == {
        "results": ["raises KeyboardInterrupt number 1"],
        "calls": 1,
        "pauses": [],
    }


@contract
def test_giving_up_after_one_attempt():
    assert observe(DROPS, attempts=1)["results"] == ["raises GaveUp after 1 attempts because of ConnectionError number 1"]
    assert observe("fine", attempts=1)["results"] == ["fine"]


@contract
def test_arguments_of_every_attempt():
    call = ("AT1", 5), {"currency": "EUR"}
    assert observe(DROPS, DROPS, "fine", arguments=call) == {"results": ["fine"], "calls": 3, "pauses": [1.0, 2.0]}


@contract
def test_methods():
    lines = ["class Account: ...  # with a method balance that fails once", "[Account('A').balance(), Account('B').balance(currency='CHF')]"]
    assert scripted(lines, probes.method) == ["A in EUR", "B in CHF"]


@contract
def test_exception_of_its_own():
    assert scripted(["issubclass(GaveUp, Exception)"], probes.lineage) == True  # noqa: E712


def by_the_table(outcomes, attempts, wait, factor, longest):
    """Writes the whole evening down in advance, then cuts it off where it ends."""
    plan = [wait * factor ** number for number in range(attempts - 1)]
    plan = [float(longest if pause > longest else pause) for pause in plan]
    fits = [number for number in range(attempts) if outcomes[number] != DROPS]
    if not fits:
        return {"results": [f"raises GaveUp after {attempts} attempts because of {DROPS} number {attempts}"], "calls": attempts, "pauses": plan}
    calls = fits[0] + 1
    last = outcomes[fits[0]]
    result = f"raises KeyError 'number {calls}'" if last == "KeyError" else last
    return {"results": [result], "calls": calls, "pauses": plan[: calls - 1]}


@contract
@given(
    st.lists(st.sampled_from([DROPS, DROPS, DROPS, "KeyError", "fine"]), min_size=6, max_size=6),
    st.integers(1, 6), st.sampled_from([0, 0.25, 1, 3]), st.sampled_from([1, 1.5, 2]), st.sampled_from([0, 0.5, 4, 100]),
)
def test_any_evening(outcomes, attempts, wait, factor, longest):
    seen = observe(*outcomes, attempts=attempts, wait=wait, factor=factor, longest=longest)
    assert seen == by_the_table(outcomes, attempts, wait, factor, longest)
