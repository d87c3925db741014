import probes

NOON = "2026-03-31T12:00:00+00:00"


def test_a_reminder():
    booking = {"email": "ada@example.org", "starts_at": "2026-03-31T15:30:00Z"}
    assert probes.talk(NOON, ("POST", "/appointments", booking), ("POST", "/reminders"), ("MAILS",)) == [
        (201, {"number": 1, "booked_at": NOON}), (200, {"sent": 1}), [("ada@example.org", "Your appointment is in 3 hours")],
    ]
