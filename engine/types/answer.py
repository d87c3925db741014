from __future__ import annotations

import msgspec


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a person wrote: file names relative to the answer's folder, with their bytes.

    One file for every kind but `project`. `name` is what to call it in messages, usually the path as typed.
    """

    name: str
    files: dict[str, bytes]
    dialect: str = "duckdb"

    @property
    def text(self) -> str:
        """The single file decoded (bad UTF-8 replaced); all files under headings where there are several."""
        if len(self.files) == 1:
            return next(iter(self.files.values())).decode("utf-8", "replace")
        parts = (
            f"# ---- {name}\n{data.decode('utf-8', 'replace')}" for name, data in sorted(self.files.items())
        )
        return "\n".join(parts)
