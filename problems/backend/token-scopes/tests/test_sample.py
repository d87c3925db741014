import probes
from engine.testing import scripted


def told(step):
    """The step as a person would write it."""
    verb, *rest = step
    if verb == "NOW":
        return f"now = lambda: {rest[0]}"
    if verb == "LOGIN":
        return f"token = client.post('/login', json={{'name': {rest[0]!r}, 'password': {rest[1]!r}}}).json().get('token')"
    path, auth, *body = rest
    if auth is None:
        headers = ""
    elif type(auth) is str:
        headers = f", headers={{'Authorization': {auth!r}}}"
    else:
        headers = f", headers=bearer({bearer(auth)})"
    return f"client.{verb.lower()}({path!r}{''.join(f', json={each!r}' for each in body)}{headers})"


def bearer(auth):
    if auth == ["login"]:
        return "token"
    if type(auth) is dict:
        return repr(auth)
    return ", ".join([repr(auth[0]), *(f"{name}={value!r}" for name, value in auth[1].items())])


NOTES = {
    "bearer(": "# bearer(claims): headers with a token for these claims, signed with the app's secret",
    "payload=": "# payload=…: put in the place of the claims after signing",
    "header=": "# header=…, signature=…, secret=…: instead of the right one",
}


def lines(steps):
    found = [told(step) for step in steps]
    return [*(note for word, note in NOTES.items() if word in str(found)), *found]


def talk(*steps):
    return scripted(lines(steps), probes.talk, *steps)


def test_login_and_a_scope_too_few():
    assert talk(
        ("LOGIN", "ben", "ben-pw"), ("GET", "/me", ["login"]), ("GET", "/parcels", ["login"]),
        ("POST", "/parcels", ["login"], {"number": "P1"}),
    ) == [
        (200, {"expires_at": 1900}), (200, {"name": "ben", "scopes": ["parcels:read"]}), (200, {"parcels": []}),
        (403, {"detail": "Missing scope parcels:write"}),
    ]


def test_without_a_token():
    assert talk(("GET", "/parcels", None)) == [(401, {"detail": "Not authenticated"}, "Bearer")]
