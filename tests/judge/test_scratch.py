from __future__ import annotations

import os
from pathlib import Path

from engine.judge.jailed import scratch


def test_everything_goes_but_the_folder_itself(tmp_path: Path) -> None:
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").write_text("x")
    (tmp_path / "a" / ".hidden").write_text("x")
    (tmp_path / ".lifted-1").write_text("taken already")
    (tmp_path / "a" / "b" / ".lifted-2").mkdir()
    scratch.empty(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_tree_deeper_than_python_recurses_goes(tmp_path: Path) -> None:
    here = os.getcwd()
    os.chdir(tmp_path)
    for _ in range(1100):
        os.mkdir("d")
        os.chdir("d")
    os.chdir(here)
    scratch.empty(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_links_are_removed_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("x")
    folder = tmp_path / "scratch"
    (folder / "inner").mkdir(parents=True)
    (folder / "link").symlink_to(kept)
    (folder / "inner" / "link").symlink_to(kept)
    (folder / "dangling").symlink_to("nowhere")
    scratch.empty(str(folder))
    assert list(folder.iterdir()) == []
    assert (kept / "file").read_text() == "x"


def test_a_link_in_the_place_of_the_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_text("x")
    (tmp_path / "scratch").symlink_to(tmp_path / "kept")
    scratch.empty(str(tmp_path / "scratch"))
    assert (tmp_path / "kept" / "file").exists()


def test_closed_folders_and_odd_files_go(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "file").write_text("x")
    (tmp_path / "closed").chmod(0)
    os.mkfifo(tmp_path / "pipe")
    scratch.empty(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_no_error(tmp_path: Path) -> None:
    scratch.empty(str(tmp_path / "nothing"))
