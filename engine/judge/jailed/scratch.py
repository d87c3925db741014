"""Folders that an answer may have written to."""

from __future__ import annotations

import os
import stat

FLAGS = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW


def empty(folder: str) -> None:
    """Remove everything in `folder`, following no link. Meant for when nothing of the answer runs any more."""
    try:
        top = os.open(folder, FLAGS)
    except OSError:
        return
    try:
        Emptying(top).run()
    finally:
        os.close(top)


class Emptying:
    """Sub-folders are lifted to the top before their parent goes, so the depth of a tree does not matter."""

    def __init__(self, top: int) -> None:
        self.top = top
        self.number = 0
        self.moved = True

    def run(self) -> None:
        while self.moved and (names := os.listdir(self.top)):
            self.moved = False
            for name in names:
                self.remove(name)

    def remove(self, name: str) -> None:
        try:
            if not self.delete_file(name, self.top):
                os.chmod(name, 0o700, dir_fd=self.top)
                inner = os.open(name, FLAGS, dir_fd=self.top)
                try:
                    for entry in os.listdir(inner):
                        self.lift(entry, inner)
                finally:
                    os.close(inner)
                os.rmdir(name, dir_fd=self.top)
            self.moved = True
        except OSError:
            pass

    def lift(self, entry: str, inner: int) -> None:
        if self.delete_file(entry, inner):
            return
        self.number += 1
        os.chmod(entry, 0o700, dir_fd=inner)
        os.rename(entry, f".lifted-{self.number}", src_dir_fd=inner, dst_dir_fd=self.top)

    @staticmethod
    def delete_file(name: str, folder: int) -> bool:
        if stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode):
            return False
        os.unlink(name, dir_fd=folder)
        return True
