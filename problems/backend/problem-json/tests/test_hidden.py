import re
from http import HTTPStatus

import probes
from engine.testing import contract, trap

PROBLEM = "application/problem+json"
NOT_VALID = "The request is not valid"


def body(status, detail, id="id-1", **more):
    title = HTTPStatus(status).phrase
    return {"type": "about:blank", "title": title, "status": status, "detail": detail, "request_id": id, **more}


def problem(status, detail, *headers, **more):
    return (status, PROBLEM, body(status, detail, **more), "id-1", *headers)


@trap("unknown-path")
def test_a_path_that_does_not_exist():
    assert probes.ask("GET", "/nowhere") == problem(404, "Not Found")


@trap("unknown-path")
def test_a_method_that_is_not_there():
    assert probes.ask("DELETE", "/closed") == problem(405, "Method Not Allowed")


@trap("validation")
def test_a_body_with_two_faults():
    sent = {"lines": [{"account": "1000", "amount": 5}, {"account": "2000"}]}
    errors = [{"where": "body.text", "message": "Field required"}, {"where": "body.lines.1.amount", "message": "Field required"}]
    assert probes.ask("POST", "/entries", sent) == problem(422, NOT_VALID, errors=errors)


@trap("validation")
def test_no_body():
    errors = [{"where": "body", "message": "Field required"}]
    assert probes.ask("POST", "/entries") == problem(422, NOT_VALID, errors=errors)


@trap("tells-too-much")
def test_a_route_crashes():
    assert probes.ask("GET", "/crash")[:3] == problem(500, "Something went wrong here")[:3]


@trap("lost-headers")
def test_errors_with_headers():
    assert probes.ask("GET", "/secret", more=["www-authenticate"]) == problem(401, "Who are you?", "Bearer")
    assert probes.ask("GET", "/busy", more=["retry-after", "x-queue"]) == problem(503, "Come back later", "30", "7")


@trap("lost-headers")
def test_which_methods_are_allowed():
    assert probes.ask("PUT", "/ok", more=["allow"]) == problem(405, "Method Not Allowed", "GET")


@trap("crash-without-id")
def test_the_id_of_a_crash():
    status, _, found, header = probes.ask("GET", "/crash", id="77-a")
    assert (status, found.get("request_id"), header) == (500, "77-a", "77-a")


@trap("crash-without-id")
def test_a_crash_without_an_id_of_the_client():
    status, _, found, header = probes.ask("GET", "/crash-in-thread", id=None)
    assert (status, header) == (500, found.get("request_id"))
    assert re.fullmatch("[A-Za-z0-9-]{1,64}", header or ""), "every response has a usable X-Request-ID"


@trap("any-id")
def test_ids_of_strange_characters():
    sent = ["a b", "<script>", "a;b", "a_b", "a.b", "grün", "\xb2", "{}"]
    found = probes.ids(*sent)
    assert [one for one, other in zip(found, sent) if one == other] == []
    assert [one for one in found if not re.fullmatch("[A-Za-z0-9-]{1,64}", one or "")] == []


@trap("any-id")
def test_long_ids():
    long, too_long = "x" * 64, "x" * 65
    found = probes.ids(long, too_long, "x" * 1000)
    assert found[0] == long
    assert [one for one in found[1:] if not re.fullmatch("[A-Za-z0-9-]{1,64}", one or "") or set(one) == {"x"}] == []


@trap("mixed-up")
def test_two_requests_at_once():
    assert probes.crossing() == [("id-first", "id-first"), ("id-second", "id-second")]


@contract
def test_usable_ids():
    sent = ["a", "-", "0", "Az09-zA90", "AZ", "az", "3f2b1c1e-52b4-4d8e-9b1a-0a2d6a1f7b11"]
    assert probes.ids(*sent) == sent
    assert probes.ids(*sent, path="/closed") == sent
    assert probes.ids(*sent, path="/crash") == sent


@contract
def test_requests_without_an_id():
    found = probes.ids(None, None, "", None)
    assert [one for one in found if not re.fullmatch("[A-Za-z0-9-]{1,64}", one or "")] == []
    assert len(set(found)) == 4, "each request has an id of its own"


@contract
def test_an_http_exception_without_a_detail():
    assert probes.ask("GET", "/forbidden") == problem(403, "Forbidden")


@contract
def test_an_http_exception_with_the_status_500():
    assert probes.ask("GET", "/broken") == problem(500, "The printer is out of paper")


@contract
def test_parameters_that_do_not_fit():
    status, kind, found, id = probes.ask("GET", "/accounts/abc?page=x")
    assert (status, kind, id) == (422, PROBLEM, "id-1")
    assert [error["where"] for error in found["errors"]] == ["path.number", "query.page"]
    assert [sorted(error) for error in found["errors"]] == [["message", "where"]] * 2
    assert [error["message"][:32] for error in found["errors"]] == ["Input should be a valid integer,"] * 2


@contract
def test_responses_that_are_no_errors_of_ours():
    assert probes.ask("GET", "/own-shape", more=["x-own"]) == (418, "application/json", {"error": 7}, "id-1", "yes")
    assert probes.ask("POST", "/entries", {"text": "t", "lines": []}) == (200, "application/json", {"lines": 0}, "id-1")


@contract
def test_what_the_log_tells_of_a_crash():
    found = probes.logged("/crash", id="id-of-crash")
    assert ("ERROR", True, "KeyError") in [(level, "id-of-crash" in text, kind) for level, text, kind in found], (
        "a record of level ERROR has the exception, and the request id in its message"
    )


@contract
def test_the_server_starts_and_stops_the_app():
    assert probes.lifespan() == ["lifespan.startup.complete", "lifespan.shutdown.complete"]
