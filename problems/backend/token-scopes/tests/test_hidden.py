import probes
from engine.testing import contract, scripted, trap


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


def statuses(*steps):
    return scripted(lines(steps), probes.statuses, *steps)


def claims(sub="anna", scope="parcels:read parcels:write", exp=2000):
    return {"sub": sub, "scope": scope, "exp": exp}


UNKNOWN = (401, {"detail": "Not authenticated"}, "Bearer")
ME = (200, {"name": "anna", "scopes": ["parcels:read", "parcels:write"]})
HEADER = {"alg": "HS256", "typ": "JWT"}


def missing(scope):
    return (403, {"detail": f"Missing scope {scope}"})


@trap("mixed-up")
def test_requests_without_a_token():
    body = {"number": "P1"}
    steps = ("GET", "/me", None), ("GET", "/parcels", None), ("POST", "/parcels", None, body), ("DELETE", "/users/ben", None)
    assert talk(*steps, ("GET", "/me", claims("ben", "")), ("GET", "/parcels", claims())) == [
        UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, (200, {"name": "ben", "scopes": []}), (200, {"parcels": []}),
    ]


@trap("mixed-up")
def test_requests_with_too_few_scopes():
    reads, writes, rules = (claims("ben", scope) for scope in ("parcels:read", "parcels:write", "admin"))
    number = {"number": "P1"}
    steps = (
        ("POST", "/parcels", reads, number), ("DELETE", "/users/ben", reads), ("GET", "/parcels", writes), ("DELETE", "/users/ben", writes),
        ("GET", "/parcels", rules), ("POST", "/parcels", rules, number), ("GET", "/parcels", claims("ben", "")), ("GET", "/parcels", reads),
    )
    assert talk(*steps) == [
        missing("parcels:write"), missing("admin"), missing("parcels:read"), missing("admin"), missing("parcels:read"), missing("parcels:write"),
        missing("parcels:read"), (200, {"parcels": []}),
    ]


@trap("expiry")
def test_tokens_around_their_end():
    steps = ("GET", "/me", claims(exp=1001)), ("GET", "/me", claims(exp=1000)), ("GET", "/me", claims(exp=999)), ("GET", "/me", claims(exp=-5))
    assert talk(*steps) == [ME, UNKNOWN, UNKNOWN, UNKNOWN]


@trap("expiry")
def test_time_goes_on_after_a_login():
    steps = ("LOGIN", "ben", "ben-pw"), ("NOW", 1899), ("GET", "/parcels", ["login"]), ("NOW", 1900), ("GET", "/parcels", ["login"])
    assert talk(*steps) == [(200, {"expires_at": 1900}), None, (200, {"parcels": []}), None, UNKNOWN]


@trap("unsigned")
def test_a_payload_that_was_exchanged():
    more = {"payload": claims("ben", "admin")}
    steps = ("GET", "/me", [claims("ben", ""), more]), ("DELETE", "/users/anna", [claims("ben", ""), more]), ("GET", "/me", claims())
    assert talk(*steps) == [UNKNOWN, UNKNOWN, ME]


@trap("unsigned")
def test_a_header_that_asks_for_no_signature():
    for alg in ("none", "None", "HS512", None):
        header = {"alg": alg, "typ": "JWT"}
        assert talk(("GET", "/me", [claims(), {"header": header, "signature": ""}]), ("GET", "/me", [claims(), {"header": header}])) == [UNKNOWN] * 2


@trap("scope-inside")
def test_scopes_that_look_alike():
    steps = (
        ("GET", "/parcels", claims("ben", "parcels:readonly")), ("GET", "/parcels", claims("ben", "old-parcels:read x")),
        ("DELETE", "/users/anna", claims("ben", "administrator no-admin")), ("GET", "/parcels", claims("ben", "x parcels:read y")),
    )
    assert talk(*steps) == [missing("parcels:read"), missing("parcels:read"), missing("admin"), (200, {"parcels": []})]


@trap("plain-compare")
def test_a_signature_of_the_right_length():
    assert probes.signature_was_compared(claims(), "A" * 43) is True, "a wrong signature is found with compare_digest"


@trap("gone-user")
def test_the_token_of_a_user_who_was_deleted():
    steps = ("LOGIN", "ben", "ben-pw"), ("DELETE", "/users/ben", claims("root", "admin")), ("GET", "/parcels", ["login"]), ("GET", "/me", ["login"])
    assert talk(*steps, ("LOGIN", "ben", "ben-pw"), ("GET", "/me", claims("nobody"))) == [
        (200, {"expires_at": 1900}), (204, None), UNKNOWN, UNKNOWN, (401, {"detail": "Wrong name or password"}), UNKNOWN,
    ]


@trap("odd-token")
def test_signed_payloads_of_another_shape():
    wrong = [], "", None, 7, {}, {"sub": "anna"}, {"sub": "anna", "exp": 2000}, {"scope": "", "exp": 2000}, {"sub": "anna", "scope": ""}
    wrong += tuple({**claims(), **change} for change in ({"exp": "2000"}, {"exp": 2000.5}, {"exp": None}, {"scope": ["parcels:read"]}, {"sub": 5}, {"sub": ["anna"]}))
    assert statuses(*(("GET", "/parcels", [payload, {}]) for payload in wrong)) == [401] * len(wrong)
    assert statuses(("NOW", 0), ("GET", "/me", claims(exp=True)), ("GET", "/me", claims(exp=1))) == [None, 401, 200]


@trap("odd-token")
def test_something_behind_the_signature():
    good = probes.token(claims())
    tokens = good, f"{good}.", f"{good}.x", f"{good}.e30"
    assert statuses(*(("GET", "/me", f"Bearer {text}") for text in tokens)) == [200, 401, 401, 401]


@trap("odd-token")
def test_signed_text_of_three_parts():
    header, payload, _ = probes.token(claims()).split(".")
    assert statuses(*(("GET", "/me", [odd, {"header": f"{header}.{payload}"}]) for odd in (claims(), "", "x"))) == [401] * 3
    assert statuses(("GET", "/me", [claims(), {"header": f"{header}."}]), ("GET", "/me", [claims(), {"header": f".{header}"}])) == [401] * 2


@trap("odd-token")
def test_signed_lists_within_lists_within_lists():
    deep = "W1tb" * 500 + "XV1d" * 500  # base64 of 1,500 lists, one within the other
    assert statuses(("GET", "/me", [deep, {}]), ("GET", "/me", [claims(), {"header": deep}])) == [401, 401]


@trap("odd-token")
def test_headers_with_letters_of_all_kinds():
    wrong = "Bearer ü", "Bearer a.b.ü", "Bearer ü.ü.ü", "Bearer é.b.c"
    assert statuses(*(("GET", "/me", text) for text in wrong)) == [401] * len(wrong)


@trap("leak")
def test_who_i_am():
    steps = ("LOGIN", "anna", "anna-pw"), ("GET", "/me", ["login"]), ("GET", "/me", claims("root", "admin x")), ("GET", "/me", claims("idle", ""))
    assert talk(*steps) == [
        (200, {"expires_at": 1900}), (200, {"name": "anna", "scopes": ["parcels:write", "parcels:read"]}),
        (200, {"name": "root", "scopes": ["admin", "x"]}), (200, {"name": "idle", "scopes": []}),
    ]


@trap("leak")
def test_logins_that_fail():
    wrong = (401, {"detail": "Wrong name or password"})
    steps = ("LOGIN", "nobody", "x"), ("LOGIN", "ben", "anna-pw"), ("LOGIN", "ben", ""), ("LOGIN", "", ""), ("LOGIN", "Ben", "ben-pw")
    assert [answer[:2] for answer in talk(*steps)] == [wrong] * 5


@contract
def test_the_token_of_a_login():
    assert probes.payload_of_login("anna", "anna-pw") == (HEADER, {"sub": "anna", "scope": "parcels:write parcels:read", "exp": 1900}, True)
    assert probes.payload_of_login("idle", "idle-pw") == (HEADER, {"sub": "idle", "scope": "", "exp": 1900}, True)


@contract
def test_headers_that_carry_no_token():
    wrong = "", "Bearer", "Bearer ", "Bearer x", "Bearer .", "Bearer ..", "Bearer a.b", "Bearer a.b.c", "Bearer a.b.c.d", "Bearer e30.e30.", "Basic YTpi"
    assert statuses(*(("GET", "/me", text) for text in wrong)) == [401] * len(wrong)


@contract
def test_another_scheme_and_other_numbers_of_parts():
    good = probes.token(claims())
    assert talk(("GET", "/me", f"Bearer {good}"), ("GET", "/me", f"Basic {good}"), ("GET", "/me", good), ("GET", "/me", f"Bearer x.{good}")) == [
        ME, UNKNOWN, UNKNOWN, UNKNOWN,
    ]
    text = good.rpartition(".")[0]
    assert talk(("GET", "/me", f"Bearer {text}"), ("GET", "/me", f"Bearer {text}.")) == [UNKNOWN, UNKNOWN]


@contract
def test_signed_text_of_too_few_or_too_many_parts():
    steps = [("GET", "/me", [claims(), {"header": header}]) for header in ("e30.e30", "", "!!", "bm9wZQ", "_w", "W10", "bnVsbA")]
    assert talk(*steps[:2]) == [UNKNOWN] * 2
    assert statuses(*steps[2:]) == [401] * (len(steps) - 2)


@contract
def test_another_secret_and_a_changed_signature():
    right = probes.token(claims()).rpartition(".")[2]
    changed = right[:5] + ("A" if right[5] != "A" else "B") + right[6:]
    steps = [claims(), {"secret": "läuft-43"}], [claims(), {"signature": changed}], [claims(), {"signature": right[:-4]}], [claims(), {"signature": right}]
    assert talk(*(("GET", "/me", auth) for auth in steps)) == [UNKNOWN, UNKNOWN, UNKNOWN, ME]


@contract
def test_tokens_that_were_made_elsewhere():
    more = {"iss": "x", "aud": ["y"], **claims(sub="anna", scope="parcels:write")}
    assert talk(("GET", "/me", [more, {"header": {"kid": 1, "alg": "HS256"}}])) == [(200, {"name": "anna", "scopes": ["parcels:write"]})]


@contract
def test_parcels():
    steps = (
        ("LOGIN", "anna", "anna-pw"), ("POST", "/parcels", ["login"], {"number": "P2"}), ("POST", "/parcels", ["login"], {"number": "P1"}),
        ("POST", "/parcels", claims("idle", "parcels:write"), {"number": "P2"}), ("GET", "/parcels", ["login"]),
    )
    assert talk(*steps)[1:] == [(201, {"number": "P2"}), (201, {"number": "P1"}), (201, {"number": "P2"}), (200, {"parcels": ["P2", "P1", "P2"]})]


@contract
def test_who_is_asked_before_what():
    steps = (
        ("POST", "/parcels", None, {}), ("POST", "/parcels", claims(scope="parcels:read"), {}), ("POST", "/parcels", claims(), {}),
        ("POST", "/parcels", claims(), {"number": 5}), ("DELETE", "/users/nobody", None), ("DELETE", "/users/nobody", claims()),
        ("DELETE", "/users/nobody", claims("root", "admin")), ("DELETE", "/users/ben", claims("root", "admin")), ("DELETE", "/users/ben", claims("root", "admin")),
        ("POST", "/login", None, {"name": "ben"}), ("POST", "/login", None, {"password": "x"}), ("GET", "/parcels", claims()),
    )
    assert statuses(*steps) == [401, 403, 422, 422, 401, 403, 404, 204, 404, 422, 422, 200]


@contract
def test_a_user_who_deletes_themselves():
    root = claims("root", "admin")
    assert talk(("DELETE", "/users/root", root), ("DELETE", "/users/ben", root)) == [(204, None), UNKNOWN]


@contract
def test_two_apps_with_the_same_users():
    assert probes.two_apps() == ([UNKNOWN, (200, {"parcels": []})], ["anna", "ben", "root", "idle"])
