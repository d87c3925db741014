"""A prompt is laid out once for a terminal, and shown as it was from then on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.drills.conftest import ANSI, Drill
from tests.test_startup import imported

SLUG = "add-two"


def kept(drill: Drill) -> Path:
    return drill.home / "cache" / "screens" / f"{SLUG}.screen"


def prompt(drill: Drill, columns: int = 80) -> str:
    return drill.on_terminal("show", SLUG, columns=columns).out


def test_the_second_time_looks_like_the_first_and_lays_nothing_out(drill: Drill, tmp_path: Path) -> None:
    first = prompt(drill)
    assert kept(drill).is_file()
    assert prompt(drill) == first
    imported(tmp_path, "next", "whole-root")
    assert not imported(tmp_path, "next", "whole-root") & {"markdown_it", "pygments", "rich.markdown"}


def test_another_width_is_laid_out_anew(drill: Drill) -> None:
    wide, narrow = prompt(drill, 80), prompt(drill, 40)
    assert wide != narrow
    assert max(map(len, ANSI.sub("", narrow).splitlines())) <= 40
    assert prompt(drill, 80) == wide


def test_what_goes_into_a_file_has_no_colours_of_a_terminal(drill: Drill) -> None:
    prompt(drill)
    assert "\x1b" not in drill("show", SLUG).out


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"one line", b"a\nb\nnot the prompt"])
def test_a_damaged_one_is_laid_out_again(drill: Drill, damage: bytes) -> None:
    first = prompt(drill)
    whole = kept(drill).read_bytes()
    kept(drill).write_bytes(damage)
    assert prompt(drill) == first
    kept(drill).write_bytes(whole[:-10] + b"something!")
    assert prompt(drill) == first
    assert kept(drill).read_bytes() == whole


def test_a_prompt_that_was_changed_is_shown_as_it_is_now(drill: Drill, tmp_path: Path) -> None:
    bank = shutil.copytree(drill.bank.parent, tmp_path / "bank")
    drill.environ["DRILL_BANK"] = str(bank)
    prompt(drill)
    text = bank / "practice" / SLUG / "prompt.md"
    text.write_text(f"{text.read_text()}\nMind the gap.\n")
    assert "Mind the gap." in prompt(drill)


def test_where_nothing_can_be_kept_it_is_shown_all_the_same(drill: Drill) -> None:
    first = prompt(drill)
    shutil.rmtree(kept(drill).parent)
    kept(drill).parent.write_text("no folder")
    assert prompt(drill) == first
