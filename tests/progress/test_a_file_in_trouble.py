from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from engine.progress import Log
from engine.progress.trouble import explain
from engine.types.errors import ProgressDamaged, ProgressError, ProgressTooNew

ROOT = Path(__file__).parents[2]


def fill(file: Path, event, count: int = 1) -> None:
    with Log.open(file) as log:
        log.append(*(event(answer="x" * 2000) for _ in range(count)))


def test_reading_where_nothing_was_written_yet_gives_an_empty_log_and_writes_nothing(file):
    with Log.open(file, write=False) as log:
        assert list(log.events()) == []
        assert log.rows() == []
        assert log.device
    assert not file.parent.exists()


def test_a_log_opened_for_reading_takes_no_events(file, event):
    fill(file, event)
    with Log.open(file, write=False) as log, pytest.raises(ProgressError, match="for reading only"):
        log.append(event())


def test_reading_changes_no_byte(file, event):
    fill(file, event)
    before = file.read_bytes()
    with Log.open(file, write=False) as log:
        list(log.events())
    assert file.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_a_newer_drill_is_left_alone(file, event, write):
    fill(file, event)
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = file.read_bytes()
    with pytest.raises(ProgressTooNew) as caught:
        Log.open(file, write=write)
    assert "version 99" in caught.value.what
    assert caught.value.where == str(file)
    assert "pip install --upgrade drill-engine" in caught.value.fix
    assert file.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_damaged_file_is_named_and_left_as_it_is(file, write):
    file.parent.mkdir()
    file.write_bytes(b"this was a database once\n" * 100)
    before = file.read_bytes()
    with pytest.raises(ProgressDamaged) as caught:
        Log.open(file, write=write)
    assert caught.value.where == str(file)
    assert f"mv {file}*" in caught.value.fix
    assert file.read_bytes() == before


def test_damage_inside_is_found_when_it_is_read(file, event):
    fill(file, event, count=100)
    data = bytearray(file.read_bytes())
    data[4096 * 12 :] = b"\xff" * (len(data) - 4096 * 12)
    file.write_bytes(bytes(data))
    with pytest.raises(ProgressDamaged), Log.open(file, write=False) as log:
        list(log.events())


def test_the_way_out_of_damage_that_is_offered_works(file, event, tmp_path):
    awkward = tmp_path / "it's mine" / "progress.db"
    awkward.parent.mkdir()
    awkward.write_bytes(b"broken" * 1000)
    with pytest.raises(ProgressDamaged) as caught:
        Log.open(awkward)
    command = caught.value.fix.split("damaged file: ")[1].split(" Most of it")[0]
    subprocess.run(["sh", "-c", command], check=True)
    fill(awkward, event)
    assert (awkward.parent / "damaged" / "progress.db").read_bytes() == b"broken" * 1000


def test_a_database_of_another_program_is_not_touched(file):
    file.parent.mkdir()
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE bookmarks (url)")
    db.close()
    before = file.read_bytes()
    with pytest.raises(ProgressDamaged, match="not a progress file"):
        Log.open(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_folder_in_place_of_the_file_is_a_clear_error(file, write):
    file.mkdir(parents=True)
    with pytest.raises(ProgressError) as caught:
        Log.open(file, write=write)
    assert caught.value.where == str(file)
    assert caught.value.what == "A folder stands where the progress file belongs."
    assert caught.value.fix.startswith(f"Move it away: mv {file} ")


@pytest.mark.parametrize(
    ("name", "left", "flags", "said"),
    [
        ("SQLITE_IOERR_SHMSIZE", 0, 0, "The disk is full: nothing was written."),
        ("SQLITE_CANTOPEN", 1, 0, "The disk is full: nothing was written."),
        ("SQLITE_IOERR_READ", 10_000, 0, "The disk failed while the progress file was in use."),
        ("SQLITE_READONLY_DBMOVED", 10_000, os.ST_RDONLY, "The disk is read-only: nothing was written."),
        ("SQLITE_READONLY", 10_000, 0, "The progress file may not be written."),
    ],
)
def test_what_sqlite_says_of_a_disk_is_looked_up(file, monkeypatch, name, left, flags, said):
    monkeypatch.setattr(os, "statvfs", lambda _: SimpleNamespace(f_bavail=left, f_frsize=4096, f_flag=flags))
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorname = name
    assert explain(error, file).what == said


def test_a_full_disk_writes_nothing_and_says_so(log, event):
    kept = event()
    log.append(kept)
    pages = log._db.execute("PRAGMA page_count").fetchone()[0]
    log._db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProgressError, match="disk is full") as caught:
        log.append(event(answer="x" * 100_000))
    assert "repeat the command" in caught.value.fix
    assert list(log.events()) == [kept]


AS_NOBODY = """
import os, shlex, sys  # before the interpreter's own folder is out of reach
import engine.progress.backups, engine.progress.snapshot
from pathlib import Path
from engine.progress import Log
from engine.types.errors import ProgressError
file = Path(sys.argv[1])
if os.getuid() == 0:
    os.setgid(65534), os.setuid(65534)
with Log.open(file, write=False) as log:
    print(len(list(log.events())))
try:
    with Log.open(file) as log:
        log.append(*log.events())
except ProgressError as error:
    print(error.what)
"""


def as_nobody(file: Path) -> list[str]:
    """What somebody sees who may read the folder, not write to it."""
    for folder in [file.parent, *file.parent.parents][:4]:
        if folder.stat().st_uid == os.getuid() and folder != Path("/tmp"):
            folder.chmod(0o755)
    file.parent.chmod(0o555)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, "-c", AS_NOBODY, file], env=env, capture_output=True, text=True)
    file.parent.chmod(0o755)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_folder_that_may_not_be_written_can_still_be_read(file, event):
    fill(file, event, count=3)
    file.chmod(0o444)
    assert as_nobody(file) == ["3", "The progress file may not be written."]


def test_what_a_killed_process_left_beside_the_file_is_read_too(file, event):
    fill(file, event)
    writing = Log.open(file)
    writing.append(event(), event())
    copy = file.parent.parent / "locked" / file.name
    copy.parent.mkdir()
    for ending in ("", "-wal"):
        copy.with_name(copy.name + ending).write_bytes(file.with_name(file.name + ending).read_bytes())
    writing.close()
    assert as_nobody(copy)[0] == "3"
