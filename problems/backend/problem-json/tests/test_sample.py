import probes


def test_a_closed_period():
    assert probes.ask("GET", "/closed", id="abc-1") == (
        409, "application/problem+json",
        {"type": "about:blank", "title": "Conflict", "status": 409, "detail": "Period 2026-03 is closed", "request_id": "abc-1"},
        "abc-1",
    )


def test_a_route_that_succeeds():
    assert probes.ask("GET", "/ok") == (200, "application/json", {"ok": True}, "id-1")
