"""Backups made by themselves, and the way back to one."""

from __future__ import annotations

import json


def days(drill) -> list[str]:
    return [each["day"] for each in json.loads(drill("log", "backup", "--json").out)["backups"]]


def spoil(path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(bytes(data))


def events(drill) -> int:
    return len(json.loads(drill("log", "show", "--json", "--last", "999").out)["events"])


def test_writing_commands_keep_one_a_day_and_reading_commands_none(drill):
    folder = drill.home / "data" / "backups"
    drill("next", "add-two")
    for words in (("weak",), ("stats",), ("list",), ("next", "--explain"), ("log", "show"), ("doctor",)):
        drill(*words, DRILL_NOW="2027-03-02T09:00:00+00:00")
    assert not folder.exists()
    drill("skip", "add-two", DRILL_NOW="2027-03-02T09:00:00+00:00")
    drill("next", "all-rows", DRILL_NOW="2027-03-03T03:59:00+00:00")
    assert [path.name for path in folder.iterdir()] == ["progress-2027-03-02.db"]
    drill("next", "add-two", DRILL_NOW="2027-03-03T04:00:00+00:00")
    assert len(list(folder.iterdir())) == 2
    ran = drill("log", "backup", DRILL_NOW="2027-03-03T09:00:00+00:00")
    assert ran.lines[0].endswith("progress-2027-03-03.db")
    assert [line.split()[:4] for line in ran.lines[3:]] == [
        ["Wed", "03", "Mar", "2027"],
        ["Tue", "02", "Mar", "2027"],
    ]


def test_a_backup_to_a_file_of_ones_own_never_overwrites(drill, tmp_path):
    assert drill("log", "backup").out.startswith("Nothing has happened yet")
    drill("next", "add-two")
    assert drill("log", "backup", str(tmp_path / "mine.db")).status == 0
    ran = drill("log", "backup", str(tmp_path / "mine.db"))
    assert (ran.status, "a file of that name" in ran.said) == (2, True)
    drill("skip", "add-two")
    before = events(drill)
    ran = drill("log", "restore", str(tmp_path / "mine.db"), "--yes")
    assert "taken from the log: 1 event." in ran.said
    assert "is kept:" in ran.out
    assert events(drill) == before - 1


def test_restoring_asks(drill, plain):
    drill("next", "add-two")
    drill("log", "backup")
    drill("skip", "add-two")
    assert drill("log", "restore").status == 2
    assert drill.on_terminal("log", "restore", typed="n\n").status == 1
    assert events(drill) == 2
    assert "Restored." in plain(drill.on_terminal("log", "restore", typed="y\n", columns=40).out)
    assert events(drill) == 1


def test_a_damaged_log_is_named_with_the_newest_good_backup_and_comes_back(drill):
    drill("next", "add-two")
    drill("skip", "add-two", DRILL_NOW="2027-03-02T09:00:00+00:00")
    drill("next", "all-rows", DRILL_NOW="2027-03-03T09:00:00+00:00")
    held = drill.home / "data" / "backups" / "progress-2027-03-03.db"
    log = drill.home / "data" / "progress.db"
    drill("log", "check")
    spoil(log)
    for left in ("-wal", "-shm"):
        log.with_name(log.name + left).unlink(missing_ok=True)
    for words in (("log", "check"), ("skip", "add-two"), ("next", "add-two")):
        ran = drill(*words, DRILL_NOW="2027-03-04T09:00:00+00:00")
        assert ran.status == 2
        assert "is damaged" in ran.said
        assert "backup of 03 Mar 2027 and keep the damaged file: drill log restore" in ran.said
    ran = drill("doctor")
    assert ran.status == 1
    assert "✗ progress" in ran.out
    assert "drill log restore" in ran.out
    assert "✓ backups" in ran.out
    spoil(held)
    assert "backup of 02 Mar 2027" in drill("log", "check").said
    assert "✗ backups" in drill("doctor").out
    assert drill("log", "restore", str(held), "--yes").said.startswith("error: This backup is damaged")
    ran = drill("log", "restore", "--yes")
    assert ran.status == 0
    assert drill("log", "check").out == "ok\n"
    assert events(drill) == 1


def test_without_any_backup_it_says_so(drill):
    ran = drill("log", "restore", "--yes")
    assert ran.status == 2
    assert "There is no good backup" in ran.said
    drill("next", "add-two")
    assert "· backups" in drill("doctor").out
