from __future__ import annotations

from drills.session import Session


def show_today(session: Session, as_json: bool) -> None:
    """`drill` alone."""
    from drills.brief import brief
    from drills.console import SCHEMA, print_json, stdout
    from drills.screens import today as screen

    found = session.reading.today()
    if not as_json:
        screen.show(stdout(), found, session.bank, session.daily_minutes, session.settings.interview_date)
        return
    following = found.next and {
        "problem": brief(found.next.problem),
        "reason": found.next.reason,
        "kind": found.next.kind,
    }
    fields = {field: getattr(found, field) for field in found.__struct_fields__}
    print_json({"schema": SCHEMA, "today": {**fields, "next": following}})
