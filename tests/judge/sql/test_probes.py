"""Constraints are tried out: what tables refuse and accept after the script, and with what effects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

REFERENCE = """
CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  account INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  amount INTEGER NOT NULL CHECK (amount > 0),
  state TEXT NOT NULL DEFAULT 'open'
);
INSERT INTO account SELECT id, name FROM old_account;
"""
SCHEMA = "CREATE TABLE old_account (id INTEGER, name TEXT);"
SAMPLE = "INSERT INTO old_account VALUES (1, 'Ann'), (2, 'Bo');"
PROBES = """-- What a payment must look like.
-- refused: a payment of nothing
INSERT INTO payment (account, amount) VALUES (1, 0);
-- refused: a payment of an account that is not there
INSERT INTO payment (account, amount) VALUES (9, 5);
-- refused: two accounts of one name
INSERT INTO account (name) VALUES ('Ann');
-- accepted: a payment without a state is open
INSERT INTO payment (account, amount) VALUES (1, 5);
-- accepted: an account goes with its payments
INSERT INTO payment (account, amount) VALUES (2, 5);
DELETE FROM account WHERE id = 2;
"""
CHANGES = [
    ("without CHECK", " CHECK (amount > 0)", "", "accept what they must refuse: a payment of nothing."),
    (
        "without the key",
        " REFERENCES account (id) ON DELETE CASCADE",
        "",
        "accept what they must refuse: a payment of an account that is not there.",
    ),
    ("without UNIQUE", " UNIQUE", "", "accept what they must refuse: two accounts of one name."),
    (
        "a CHECK too narrow",
        "amount > 0",
        "amount > 9",
        "refuse what they must accept: a payment without a state is open. They say: CHECK constraint",
    ),
    (
        "without DEFAULT",
        " NOT NULL DEFAULT 'open'",
        "",
        "After this statement (a payment without a state is open): Table payment: ",
    ),
    (
        "without CASCADE",
        " ON DELETE CASCADE",
        "",
        "refuse what they must accept: an account goes with its payments. They say: FOREIGN KEY",
    ),
]
OTHER_WAYS = [
    ("CHECK (amount > 0)", "CHECK (NOT amount <= 0)"),
    (" UNIQUE", ""),
    ("(id) ON DELETE CASCADE", "(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"),
]


def problem(bench: Any, probes: str = PROBES, **more: Any) -> Any:
    settings = {"engine": "sqlite", "dialects": ("sqlite",), "compare": ("account", "payment")}
    made = bench.problem(SCHEMA, REFERENCE, SAMPLE, **{**settings, **more})
    (Path(made.folder) / "data" / "sample.probes.sql").write_text(probes)
    return made


def test_the_same_constraints_are_accepted(bench: Any) -> None:
    verdict = bench.judge(problem(bench), REFERENCE)
    assert verdict.accepted, verdict.failure


@pytest.mark.parametrize(("old", "new"), OTHER_WAYS, ids=["the CHECK", "a unique index", "a deferred key"])
def test_constraints_written_in_another_way_are_accepted(bench: Any, old: str, new: str) -> None:
    index = "CREATE UNIQUE INDEX one_name ON account (name);" if "UNIQUE" in old else ""
    verdict = bench.judge(problem(bench), REFERENCE.replace(old, new) + index)
    assert verdict.accepted, verdict.failure


@pytest.mark.parametrize(
    ("old", "new", "words"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES]
)
def test_a_constraint_that_is_wrong_is_shown_with_the_statement(
    bench: Any, old: str, new: str, words: str
) -> None:
    assert old in REFERENCE
    verdict = bench.judge(problem(bench), REFERENCE.replace(old, new))
    assert verdict.name == "WA"
    assert words in verdict.failure.message
    assert verdict.failure.call in PROBES


def test_a_final_state_that_differs_goes_before(bench: Any) -> None:
    answer = REFERENCE.replace("FROM old_account", "FROM old_account WHERE id = 1").replace(" UNIQUE", "")
    verdict = bench.judge(problem(bench), answer)
    assert verdict.failure.message.startswith("Table account: The rows differ")


def test_a_probe_leaves_nothing_behind_for_the_next(bench: Any) -> None:
    probes = "\n".join(
        f"-- accepted: account number {n}\nINSERT INTO account VALUES (7, 'Cy');" for n in range(3)
    )
    assert bench.judge(problem(bench, probes), REFERENCE).accepted


def test_a_trigger_that_rolls_everything_back_refuses(bench: Any) -> None:
    trigger = """CREATE TRIGGER positive BEFORE INSERT ON payment WHEN new.amount <= 0
    BEGIN SELECT RAISE(ROLLBACK, 'no'); END;"""
    verdict = bench.judge(problem(bench), REFERENCE.replace(" CHECK (amount > 0)", "") + trigger)
    assert verdict.accepted, verdict.failure


def test_a_trigger_may_do_no_more_than_a_script(bench: Any) -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON account BEGIN SELECT load_extension('./x.so'); END;"
    verdict = bench.judge(problem(bench, "-- accepted: a name\nINSERT INTO account (name) VALUES ('Cy');"),
                          REFERENCE + trigger)  # fmt: skip
    assert not verdict.accepted
    assert verdict.name != "IE"


@pytest.mark.parametrize(
    ("probes", "words"),
    [
        (
            "-- refused: a name\nINSERT INTO account (name) VALUES ('Cy');",
            "accepts what is to be refused: a name",
        ),
        (
            "-- accepted: nothing\nINSERT INTO payment (account, amount) VALUES (1, 0);",
            "the reference refuses",
        ),
        ("INSERT INTO account (name) VALUES ('Cy');", "stands above the first label"),
        ("-- refused: a name\n-- refused: b\nSELECT 1;", "no statement stands under the label “a name”"),
    ],
)
def test_probes_that_are_wrong_are_the_folders_fault(bench: Any, probes: str, words: str) -> None:
    verdict = bench.judge(problem(bench, probes), REFERENCE)
    assert verdict.name == "IE"
    assert words in verdict.failure.message


def test_a_query_has_no_constraints_to_try(bench: Any) -> None:
    made = problem(bench, compare=())
    assert "probes need a script task" in bench.judge(made, "SELECT 1").failure.message
