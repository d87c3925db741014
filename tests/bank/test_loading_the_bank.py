from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from engine.bank import load_bank
from engine.types.errors import UnknownProblem
from tests.bank.test_decks import CARD

TOPICS = '[families.scanning]\ntitle = "Scanning"\n[families.scanning.topics]\narrays-hashing = "Arrays"\n'


def whats(found):
    return [error.what for error in found.broken]


def settle(root: Path) -> None:
    """Waits until the clock of the file system has left the tick in which the bank was written."""
    time.sleep(0.05)
    assert root.exists()


def test_an_empty_bank_is_a_bank(bank):
    found = load_bank([bank.root])
    assert (found.problems, found.broken, found.paths) == ({}, (), {})


def test_a_root_that_does_not_exist_is_named_and_the_rest_works(bank, tmp_path):
    bank.add("a/b")
    found = load_bank([tmp_path / "nowhere", bank.root])
    assert list(found.problems) == ["b"]
    assert found.broken[0].where == str(tmp_path / "nowhere")


def test_a_broken_folder_is_left_out_and_named_while_the_rest_works(bank):
    bank.add("a/good")
    bank.add("a/bad", difficulty=9)
    found = load_bank([bank.root])
    assert list(found.problems) == ["good"]
    assert "a/bad/problem.toml:6: difficulty" in found.broken[0].where


def test_leftovers_of_tools_are_no_problems(bank):
    bank.write("a/gone/tests/__pycache__/x.pyc", "")
    shutil.rmtree(bank.root / "a/gone/tests")
    bank.write("a/gone/__pycache__/x.pyc", "")
    bank.write("a/.idea/x", "")
    bank.write("README.md", "")
    assert load_bank([bank.root]).broken == ()


def test_a_link_to_itself_is_passed_over(bank):
    bank.add("a/b")
    (bank.root / "a/loop").symlink_to("loop")
    found = load_bank([bank.root])
    assert (list(found.problems), found.broken) == (["b"], ())


def test_a_slug_in_a_second_bank_does_not_replace_the_first(bank, extra):
    bank.add("a/same", title="First")
    extra.add("z/same", title="Second")
    found = load_bank([bank.root, extra.root])
    assert found.find("same").title == "First"
    assert found.broken[0].what == f"The slug same is taken by {bank.root / 'a/same'}."
    assert found.broken[0].where == str(extra.root / "z/same")


def test_an_id_stands_for_one_problem(bank):
    bank.add("a/one", id="00000001")
    bank.add("a/two", id="00000001")
    found = load_bank([bank.root])
    assert found.by_id("00000001").slug == "one"
    assert found.by_id("00000002") is None
    assert found.broken[0].where.endswith("a/two/problem.toml: id")


def test_an_alias_may_not_hide_another_problem(bank):
    bank.add("a/one", aliases=["two"])
    bank.add("a/two")
    bank.add("a/three", aliases=["old"])
    bank.add("b/four", aliases=["old"])
    found = load_bank([bank.root])
    assert sorted(found.problems) == ["three", "two"]
    assert [error.what.split(" is ")[0] for error in found.broken] == ["The alias two", "The alias old"]


def test_the_same_root_twice_counts_once(bank):
    bank.add("a/b")
    assert load_bank([bank.root, bank.root / "."]).broken == ()


def test_a_topic_that_no_family_has_is_named_with_the_nearest(bank):
    bank.write("topics.toml", TOPICS)
    bank.add("a/b", topics=["array-hashing"])
    found = load_bank([bank.root])
    assert found.broken[0].fix == "Did you mean arrays-hashing?"


def test_another_name_of_a_topic_becomes_the_topic(bank):
    bank.write("topics.toml", TOPICS + '[aliases]\narrays = "arrays-hashing"\n')
    bank.add("a/b", topics=["arrays", "arrays-hashing"])
    assert load_bank([bank.root]).find("b").topics == ("arrays-hashing",)


def test_an_extra_bank_brings_topics_of_its_own(bank, extra):
    bank.write("topics.toml", TOPICS)
    extra.write("topics.toml", '[families.own]\ntitle = "Own"\n[families.own.topics]\ncobol = "COBOL"\n')
    extra.add("a/b", topics=["cobol"])
    found = load_bank([bank.root, extra.root])
    assert found.topics.family_of(found.find("b").topics[0]) == "own"
    assert found.broken == ()


def test_an_extra_bank_cannot_move_a_topic(bank, extra):
    bank.write("topics.toml", TOPICS)
    extra.write("topics.toml", TOPICS.replace("scanning", "other"))
    found = load_bank([bank.root, extra.root])
    assert found.topics.family_of("arrays-hashing") == "scanning"
    assert whats(found) == ["arrays-hashing is listed by another bank already."]


def test_a_path_is_read_with_steps_that_are_not_in_the_bank_yet(bank):
    bank.write("paths/core.toml", 'title = "Core"\nsteps = [{ slug = "later", track = "a", minutes = 10 }]\n')
    (step,) = load_bank([bank.root]).paths["core"].steps
    assert (step.track, step.slug, step.minutes) == ("a", "later", 10)


def test_a_broken_path_is_named_with_file_and_key(bank):
    bank.write("paths/core.toml", 'title = "Core"\nsteps = [{ slug = "x", trak = "a", minutes = 1 }]\n')
    error = load_bank([bank.root]).broken[0]
    assert error.where.endswith("core.toml:2: steps.trak")
    assert error.fix == "Did you mean track?"


class TestTheCache:
    @pytest.fixture
    def cache(self, tmp_path):
        return tmp_path / "cache"

    def load(self, bank, cache):
        return load_bank([bank.root], cache=cache)

    def test_gives_the_same_bank(self, bank, cache):
        bank.write("topics.toml", TOPICS)
        bank.write("paths/core.toml", 'title = "Core"\nsteps = [{ slug = "x", track = "a", minutes = 1 }]\n')
        bank.add("sql/b", kind="sql", tables="[traps]\nx = 'y'\n[complexity]\ntarget = 'O(n)'\n")
        settle(bank.root)
        first, second = self.load(bank, cache), self.load(bank, cache)
        assert first.problems == second.problems == load_bank([bank.root]).problems
        assert (first.topics, first.paths) == (second.topics, second.paths)

    def test_is_one_file_that_is_not_written_again_without_need(self, bank, cache):
        bank.add("a/b")
        settle(bank.root)
        self.load(bank, cache)
        (file,) = cache.iterdir()
        before = file.stat().st_mtime_ns
        self.load(bank, cache)
        assert file.stat().st_mtime_ns == before

    def test_spares_reading_the_problems(self, bank, cache):
        folder = bank.add("a/b")
        settle(bank.root)
        self.load(bank, cache)
        (folder / "tests/test_hidden.py").unlink()
        assert self.load(bank, cache).broken == ()

    def test_notices_a_changed_problem_toml(self, bank, cache):
        bank.add("a/b", title="Old")
        self.load(bank, cache)
        bank.add("a/b", title="New")
        assert self.load(bank, cache).find("b").title == "New"

    def test_notices_a_change_whose_time_was_set_back(self, bank, cache):
        file = bank.add("a/b", title="Old") / "problem.toml"
        settle(bank.root)
        self.load(bank, cache)
        times = file.stat()
        file.write_text(file.read_text().replace("Old", "New"))
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert self.load(bank, cache).find("b").title == "New"

    def test_notices_a_file_that_the_folder_lost(self, bank, cache):
        folder = bank.add("a/b")
        settle(bank.root)
        self.load(bank, cache)
        (folder / "starter.py").unlink()
        assert whats(self.load(bank, cache)) == ["A problem of kind python needs starter.py."]

    def test_at_a_glance_notices_a_lost_file_once_its_problem_is_taken_up(self, bank, cache):
        folder = bank.add("a/b")
        bank.add("a/c")
        settle(bank.root)
        self.load(bank, cache)
        (folder / "starter.py").unlink()
        found = load_bank([bank.root], cache=cache, glance=True)
        assert (found.find("c").slug, found.broken) == ("c", ())
        with pytest.raises(UnknownProblem) as raised:
            found.find("b")
        assert raised.value.what == "b is left out, for its folder is broken. " + whats(found)[0]
        assert list(load_bank([bank.root], cache=cache, glance=True).problems) == ["c"]

    def test_at_a_glance_notices_a_deck_that_came(self, bank, cache):
        folder = bank.add("design/cards", kind="card")
        settle(bank.root)
        self.load(bank, cache)
        found = load_bank([bank.root], cache=cache, glance=True)
        before = found.problems["cards"]
        (folder / "rubric.toml").unlink()
        (folder / "deck.toml").write_text(CARD)
        assert found.as_it_is(before).cards == ("covering",)
        assert found.find("cards").cards == ("covering",)

    def test_at_a_glance_looks_at_half_the_files(self, bank, cache, monkeypatch):
        for number in range(20):
            bank.add(f"a/p{number}")
        settle(bank.root)
        self.load(bank, cache)
        looks = []
        real = os.stat
        monkeypatch.setattr(os, "stat", lambda *args, **more: looks.append(args) or real(*args, **more))
        self.load(bank, cache)
        all_of_them = len(looks)
        looks.clear()
        load_bank([bank.root], cache=cache, glance=True)
        assert all_of_them - len(looks) == 20

    def test_notices_new_and_removed_problems(self, bank, cache):
        bank.add("a/one")
        self.load(bank, cache)
        bank.add("a/two")
        shutil.rmtree(bank.root / "a/one")
        assert list(self.load(bank, cache).problems) == ["two"]

    def test_names_a_broken_folder_every_time(self, bank, cache):
        bank.add("a/b", minutes=0)
        assert whats(self.load(bank, cache)) == whats(self.load(bank, cache)) != []

    def test_names_what_two_problems_have_in_common_every_time(self, bank, cache):
        bank.add("a/same")
        bank.add("b/same")
        settle(bank.root)
        said = [whats(self.load(bank, cache)) for _ in range(3)]
        assert said == [[f"The slug same is taken by {bank.root / 'a/same'}."]] * 3
        shutil.rmtree(bank.root / "b/same")
        assert [self.load(bank, cache).broken for _ in range(2)] == [(), ()]
        bank.add("b/same")
        settle(bank.root)
        assert [whats(self.load(bank, cache)) for _ in range(3)] == said

    def test_names_a_topic_that_went_away(self, bank, cache):
        bank.write("topics.toml", TOPICS)
        bank.add("a/b")
        settle(bank.root)
        assert [self.load(bank, cache).broken for _ in range(2)] == [(), ()]
        bank.write("topics.toml", TOPICS.replace("arrays-hashing", "trees"))
        assert [whats(self.load(bank, cache)) for _ in range(2)] == [
            ['There is no topic "arrays-hashing".']
        ] * 2

    @pytest.mark.parametrize("damage", [b"", b"\xc1 no msgpack", b"\x00" * 500])
    def test_is_ignored_when_unreadable_and_written_anew(self, bank, cache, damage):
        bank.add("a/b")
        self.load(bank, cache)
        (file,) = cache.iterdir()
        good = file.read_bytes()
        file.write_bytes(damage)
        assert list(self.load(bank, cache).problems) == ["b"]
        assert file.read_bytes() == good

    def test_cut_short_is_ignored(self, bank, cache):
        bank.add("a/b")
        self.load(bank, cache)
        (file,) = cache.iterdir()
        file.write_bytes(file.read_bytes()[:-7])
        assert list(self.load(bank, cache).problems) == ["b"]

    def test_that_cannot_be_written_is_no_error(self, bank, tmp_path):
        bank.add("a/b")
        blocked = tmp_path / "file"
        blocked.write_text("not a folder")
        assert list(load_bank([bank.root], cache=blocked / "cache").problems) == ["b"]
        assert list(load_bank([bank.root], cache=blocked).problems) == ["b"]

    def test_keeps_one_file_per_set_of_roots(self, bank, extra, cache):
        bank.add("a/b")
        self.load(bank, cache)
        load_bank([bank.root, extra.root], cache=cache)
        assert len(list(cache.iterdir())) == 2
