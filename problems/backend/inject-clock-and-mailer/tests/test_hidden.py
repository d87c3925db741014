import probes
from engine.testing import contract, trap

NOON = "2026-03-31T12:00:00+00:00"
REMIND, LIST, MAILS = ("POST", "/reminders"), ("GET", "/appointments"), ("MAILS",)


def book(starts_at, email="ada@x.org"):
    return ("POST", "/appointments", {"email": email, "starts_at": starts_at})


def at(time):
    return ("TIME", time)


def mail(hours, email="ada@x.org"):
    return (email, f"Your appointment is in {hours} hours")


@trap("singleton")
def test_mails_and_times_of_a_test():
    assert probes.talk("2001-05-06T07:08:09+00:00", book("2001-05-06T10:00:00Z"), LIST, REMIND, MAILS) == [
        (201, {"number": 1, "booked_at": "2001-05-06T07:08:09+00:00"}), (200, {"upcoming": 1}), (200, {"sent": 1}), [mail(2)],
    ]


@trap("singleton")
def test_another_clock_between_two_requests():
    first, second = "2026-01-01T00:00:00+00:00", "2026-02-01T00:00:00+00:00"
    found = probes.exchanged(first, second, {"email": "a", "starts_at": "2026-05-01T00:00:00Z"})
    assert found == [(201, {"number": 1, "booked_at": first}), (201, {"number": 2, "booked_at": second})]


@trap("time-stands-still")
def test_time_goes_on_between_requests():
    steps = book("2026-04-01T18:00:00Z"), REMIND, at("2026-03-31T19:00:00+00:00"), REMIND, MAILS, at("2026-04-01T18:00:00+00:00"), LIST
    assert probes.talk(NOON, *steps)[1:] == [(200, {"sent": 0}), (200, {"sent": 1}), [mail(23)], (200, {"upcoming": 0})]


@trap("half-injected")
def test_bookings_for_a_time_long_ago():
    past = "2003-01-01T00:00:00+00:00"
    steps = book("2003-01-01T00:00:01Z"), book("2003-01-01T00:00:00Z"), book("2002-12-31T23:59:59Z"), LIST, REMIND
    assert probes.talk(past, *steps) == [
        (201, {"number": 1, "booked_at": past}), (422, None), (422, None), (200, {"upcoming": 1}), (200, {"sent": 1}),
    ]


@trap("half-injected")
def test_bookings_for_a_time_far_ahead():
    future = "2099-01-01T00:00:00+00:00"
    steps = book("2098-12-31T00:00:00Z"), LIST, book("2099-01-01T06:00:00Z"), LIST, REMIND, MAILS
    assert probes.talk(future, *steps) == [
        (422, None), (200, {"upcoming": 0}), (201, {"number": 1, "booked_at": future}), (200, {"upcoming": 1}), (200, {"sent": 1}), [mail(6)],
    ]


@trap("made-early")
def test_what_happens_before_the_first_request():
    found = probes.without_overrides()
    assert (found["at import"], found["while the app was made"]) == ([], [])


@trap("made-early")
def test_requests_that_send_nothing():
    found = probes.without_overrides(book("2050-01-01T02:00:00Z"), LIST, book("2049-01-01T00:00:00Z"))
    assert ([status for status, _ in found["results"]], found["mailer"]) == ([201, 200, 422], [])


@trap("left-open")
def test_a_mail_cannot_be_sent():
    found = probes.without_overrides(book("2050-01-01T02:00:00Z", "nobody@x"), REMIND)
    sent = ("sent", "nobody@x", "Your appointment is in 2 hours")
    assert ([status for status, _ in found["results"]], found["mailer"]) == ([201, 500], [("made",), sent, ("closed",)])


@contract
def test_the_real_mailer():
    found = probes.without_overrides(book("2050-01-01T02:00:00Z"), REMIND, REMIND)
    sent = ("sent", "ada@x.org", "Your appointment is in 2 hours")
    assert found["mailer"] == [("made",), sent, ("closed",), ("made",), ("closed",)]


@contract
def test_what_the_dependencies_give():
    assert probes.kinds() == ("SystemClock", "SmtpMailer", [("made",), ("closed",)])


@contract
def test_who_is_reminded():
    starts = "2026-04-01T12:00:01Z", "2026-04-01T12:00:00Z", "2026-03-31T12:00:01Z", "2026-03-31T13:59:59Z"
    steps = *(book(start, f"{n}@x") for n, start in enumerate(starts)), REMIND, MAILS
    assert probes.talk(NOON, *steps)[4:] == [(200, {"sent": 3}), [mail(24, "1@x"), mail(0, "2@x"), mail(1, "3@x")]]


@contract
def test_appointments_that_have_begun():
    steps = book("2026-03-31T13:00:00Z"), book("2026-03-31T14:00:00Z", "ben@x"), at("2026-03-31T13:00:00+00:00"), REMIND, MAILS, LIST
    assert probes.talk(NOON, *steps)[2:] == [(200, {"sent": 1}), [mail(1, "ben@x")], (200, {"upcoming": 1})]


@contract
def test_nobody_is_reminded_twice():
    steps = book("2026-03-31T13:00:00Z"), REMIND, book("2026-03-31T14:00:00Z", "ben@x"), REMIND, REMIND, MAILS
    assert probes.talk(NOON, *steps)[1:] == [
        (200, {"sent": 1}), (201, {"number": 2, "booked_at": NOON}), (200, {"sent": 1}), (200, {"sent": 0}), [mail(1), mail(2, "ben@x")],
    ]


@contract
def test_one_of_three_mails_cannot_be_sent():
    emails = "ada@x", "nobody@x", "cid@x"
    steps = *(book("2026-03-31T14:00:00Z", email) for email in emails), REMIND, MAILS, REMIND, MAILS
    assert probes.talk(NOON, *steps)[3:] == [(500, None), [mail(2, "ada@x")], (500, None), []]


@contract
def test_what_could_not_be_sent_is_over_later():
    steps = book("2026-03-31T13:00:00Z", "nobody@x"), book("2026-03-31T14:00:00Z", "cid@x"), REMIND, at("2026-03-31T13:30:00+00:00"), REMIND, MAILS
    assert probes.talk(NOON, *steps)[2:] == [(500, None), (200, {"sent": 1}), [mail(0, "cid@x")]]


@contract
def test_times_of_other_zones():
    steps = book("2026-03-31T14:00:00+02:00"), book("2026-03-31T15:00:00+02:00"), book("2026-03-31T08:30:00-04:00", "ben@x"), REMIND, MAILS
    assert probes.talk(NOON, *steps) == [
        (422, None), (201, {"number": 1, "booked_at": NOON}), (201, {"number": 2, "booked_at": NOON}),
        (200, {"sent": 2}), [mail(1), mail(0, "ben@x")],
    ]


@contract
def test_two_apps():
    body = {"email": "a", "starts_at": "2026-04-02T00:00:00Z"}
    assert probes.two_apps(NOON, body) == [(200, {"upcoming": 1}), (200, {"upcoming": 0})]


@contract
def test_the_given_clock():
    assert probes.real_time() == 0.0
