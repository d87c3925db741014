"""A file in WAL mode read by hand says what SQLite would say."""

from __future__ import annotations

import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from engine.progress import Log
from engine.progress.snapshot import snapshot

ROOT = Path(__file__).parents[2]
READ = "import sys; from pathlib import Path; from engine.progress import Log\n"
READ += "print(len(Log.open(Path(sys.argv[1]), write=False).rows()))"


@pytest.fixture
def killed(file, event, tmp_path):
    """Copies of file and WAL as a killed process leaves them: checkpointed once, written to since."""
    copy = tmp_path / "killed" / file.name
    copy.parent.mkdir()
    with Log.open(file) as log:
        for _ in range(8):
            log.append(*(event(answer="x" * 3000) for _ in range(5)))
        log._db.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
        for _ in range(3):
            log.append(*(event(answer="y" * 3000) for _ in range(2)))
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).write_bytes(file.with_name(file.name + ending).read_bytes())
    return copy


def rows(db: sqlite3.Connection) -> list:
    assert db.execute("PRAGMA quick_check").fetchone() == ("ok",)
    return db.execute("SELECT * FROM event ORDER BY rowid").fetchall()


def as_sqlite_reads(path: Path, folder: Path) -> list:
    for ending in ("", "-wal"):
        folder.joinpath(path.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    db = sqlite3.connect(folder / path.name)
    try:
        return rows(db)
    finally:
        db.close()


def test_all_that_was_committed_is_there(killed, tmp_path):
    found = rows(snapshot(killed))
    assert len(found) == 46
    assert found == as_sqlite_reads(killed, tmp_path)


def test_a_wal_torn_or_spoilt_anywhere_gives_what_sqlite_gives(killed, tmp_path):
    wal = killed.with_name(f"{killed.name}-wal")
    whole, random = wal.read_bytes(), Random(1)
    for _ in range(25):
        torn = bytearray(whole[: random.randrange(len(whole))])
        if torn and random.random() < 0.5:
            torn[random.randrange(len(torn))] ^= 255
        wal.write_bytes(bytes(torn))
        assert rows(snapshot(killed)) == as_sqlite_reads(killed, tmp_path)


def test_without_a_wal_on_a_full_disk(file, event, killed):
    def nothing_grows() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    for path, number in ((file, 46), (killed, 46)):
        before = path.read_bytes()
        done = subprocess.run(
            [sys.executable, "-c", READ, path],
            env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
            preexec_fn=nothing_grows,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.stdout, done.stderr) == (f"{number}\n", "")
        assert path.read_bytes() == before
