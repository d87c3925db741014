"""The one tree of errors.

DrillError
├── BankError            a problem folder, topics.toml or a study path is wrong
│   └── UnknownProblem   no problem, topic or track goes by that name
├── WorkspaceError       the person's folder or answer file
│   └── AnswerError      an answer is missing, unreadable, empty or ambiguous
├── ProgressError        the log
│   ├── ProgressDamaged
│   └── ProgressTooNew
├── ConfigError          config.toml
└── JudgeError           our fault: becomes the verdict IE, never blames the person
"""

from __future__ import annotations


class DrillError(Exception):
    """Something that a person can mend.

    `what` happened, `where` (file and line, or key), and what to type next (`fix`); the last two may be empty.
    """

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        return " ".join(
            part for part in (f"{self.where}:" if self.where else "", self.what, self.fix) if part
        )


class BankError(DrillError):
    pass


class UnknownProblem(BankError):
    pass


class WorkspaceError(DrillError):
    pass


class AnswerError(WorkspaceError):
    pass


class ProgressError(DrillError):
    pass


class ProgressDamaged(ProgressError):
    pass


class ProgressTooNew(ProgressError):
    pass


class ConfigError(DrillError):
    pass


class JudgeError(DrillError):
    pass
