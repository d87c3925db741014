import probes
from engine.testing import contract, trap

ADA = {"name": "Ada Weber", "city": "Graz", "internal_note": "pays late"}
BEN = {"name": "Ben Okoro", "city": None, "internal_note": "brother of the mayor"}
NOT_FOUND = (404, {"detail": "Customer not found"})


REFUSE_INSERT = "CREATE TRIGGER full BEFORE INSERT ON customers BEGIN SELECT RAISE(ABORT, 'full'); END"
REFUSE_UPDATE = "CREATE TRIGGER full BEFORE UPDATE ON customers BEGIN SELECT RAISE(ABORT, 'full'); END"


def post(body):
    return ("POST", "/customers", body)


@trap("status-codes")
def test_a_new_customer():
    assert probes.talk(post(ADA)) == [(201, {"id": 1, "name": "Ada Weber", "city": "Graz"})]


@trap("status-codes")
def test_a_customer_is_deleted():
    assert probes.talk(post(ADA), ("DELETE", "/customers/1"))[1] == (204, None)


@trap("leak")
def test_list_of_customers_with_notes():
    assert probes.talk(post(ADA), post(BEN), ("GET", "/customers"))[2] == (
        200,
        [{"id": 1, "name": "Ada Weber", "city": "Graz"}, {"id": 2, "name": "Ben Okoro", "city": None}],
    )


@trap("leak")
def test_one_customer_with_a_note():
    assert probes.talk(post(ADA), ("GET", "/customers/1"), ("PUT", "/customers/1", BEN)) == [
        (201, {"id": 1, "name": "Ada Weber", "city": "Graz"}),
        (200, {"id": 1, "name": "Ada Weber", "city": "Graz"}),
        (200, {"id": 1, "name": "Ben Okoro", "city": None}),
    ]


@trap("session-open")
def test_connections_after_an_unknown_id():
    steps = post(ADA), ("OPEN",), ("GET", "/customers/77"), ("OPEN",)
    assert probes.statuses(*steps) == [201, 0, 404, 0]


@trap("session-open")
def test_connections_after_the_database_failed():
    assert probes.statuses(("SQL", REFUSE_INSERT), post(ADA), ("OPEN",)) == [[], 500, 0]


@trap("put-keeps")
def test_the_new_version_leaves_things_out():
    steps = post(ADA), ("PUT", "/customers/1", {"name": "Ada W."}), ("ROWS",)
    assert probes.talk(*steps)[1:] == [
        (200, {"id": 1, "name": "Ada W.", "city": None}), [(1, "Ada W.", None, None)],
    ]


@trap("missing-commit")
def test_what_another_connection_sees_after_creating():
    assert probes.talk(post(ADA), ("ROWS",))[1] == [(1, "Ada Weber", "Graz", "pays late")]


@trap("missing-commit")
def test_what_another_connection_sees_after_replacing():
    steps = post(ADA), post(BEN), ("PUT", "/customers/1", {"name": "Eva", "city": "Ulm", "internal_note": "new"}), ("ROWS",)
    assert probes.talk(*steps)[3] == [(1, "Eva", "Ulm", "new"), (2, "Ben Okoro", None, "brother of the mayor")]


@trap("missing-commit")
def test_what_another_connection_sees_after_deleting():
    steps = post(ADA), post(BEN), ("DELETE", "/customers/1"), ("ROWS",)
    assert probes.talk(*steps)[3] == [(2, "Ben Okoro", None, "brother of the mayor")]


@trap("absent-id")
def test_deleting_an_unknown_customer():
    steps = post(ADA), ("DELETE", "/customers/2"), ("DELETE", "/customers/1"), ("DELETE", "/customers/1"), ("ROWS",)
    assert probes.talk(*steps)[1:] == [NOT_FOUND, (204, None), NOT_FOUND, []]


@trap("absent-id")
def test_replacing_an_unknown_customer():
    steps = post(ADA), ("PUT", "/customers/2", BEN), ("ROWS",)
    assert probes.talk(*steps)[1:] == [NOT_FOUND, [(1, "Ada Weber", "Graz", "pays late")]]


@trap("shared-engine")
def test_two_apps_in_one_process():
    seen = probes.two_apps()
    assert seen["stored"] == [[("Ann",), ("Cid",)], [("Ben",)]]
    assert seen["listed"] == [["Ann", "Cid"], ["Ben"]]


@trap("blank-name")
def test_names_of_spaces():
    steps = post({"name": "   "}), post({"name": ""}), post(ADA), ("PUT", "/customers/1", {"name": " "}), ("ROWS",)
    assert probes.statuses(*steps) == [422, 422, 201, 422, [(1, "Ada Weber", "Graz", "pays late")]]


@trap("blank-name")
def test_spaces_around_a_name():
    steps = post({"name": "  Ada  Weber "}), ("PUT", "/customers/1", {"name": " Eva", "city": " Ulm "}), ("ROWS",)
    assert probes.talk(*steps) == [
        (201, {"id": 1, "name": "Ada  Weber", "city": None}),
        (200, {"id": 1, "name": "Eva", "city": " Ulm "}),
        [(1, "Eva", " Ulm ", None)],
    ]


@trap("as-it-came")
def test_an_empty_city_and_an_empty_note():
    empty = {"name": "A", "city": "", "internal_note": ""}
    assert probes.talk(post(empty), post(ADA), ("PUT", "/customers/2", empty), ("GET", "/customers/1"), ("ROWS",)) == [
        (201, {"id": 1, "name": "A", "city": ""}),
        (201, {"id": 2, "name": "Ada Weber", "city": "Graz"}),
        (200, {"id": 2, "name": "A", "city": ""}),
        (200, {"id": 1, "name": "A", "city": ""}),
        [(1, "A", "", ""), (2, "A", "", "")],
    ]


@trap("as-it-came")
def test_spaces_around_a_city_and_a_note():
    spaced = {"name": "A", "city": " Ulm ", "internal_note": " late  "}
    assert probes.talk(post(spaced), post(ADA), ("PUT", "/customers/2", spaced), ("ROWS",)) == [
        (201, {"id": 1, "name": "A", "city": " Ulm "}),
        (201, {"id": 2, "name": "Ada Weber", "city": "Graz"}),
        (200, {"id": 2, "name": "A", "city": " Ulm "}),
        [(1, "A", " Ulm ", " late  "), (2, "A", " Ulm ", " late  ")],
    ]


@trap("no-city")
def test_a_customer_without_a_city_everywhere():
    nowhere = {"id": 1, "name": "A", "city": None}
    steps = post({"name": "A"}), ("GET", "/customers/1"), ("GET", "/customers"), ("PUT", "/customers/1", {"name": "A"})
    assert probes.talk(*steps) == [(201, nowhere), (200, nowhere), (200, [nowhere]), (200, nowhere)]


@trap("counted-ids")
def test_a_new_customer_after_an_older_one_was_deleted():
    steps = post(ADA), post(BEN), ("DELETE", "/customers/1"), post(ADA), ("GET", "/customers/2")
    assert probes.talk(*steps)[2:] == [
        (204, None),
        (201, {"id": 3, "name": "Ada Weber", "city": "Graz"}),
        (200, {"id": 2, "name": "Ben Okoro", "city": None}),
    ]


@trap("early-answer")
def test_what_is_stored_when_the_answer_to_a_post_is_sent():
    assert probes.talk(("AT", *post(BEN))) == [(201, [(1, "Ben Okoro", None, "brother of the mayor")])]


@trap("early-answer")
def test_what_is_stored_when_the_answers_to_put_and_delete_are_sent():
    steps = post(ADA), post(BEN), ("AT", "PUT", "/customers/1", {"name": "Eva"}), ("AT", "DELETE", "/customers/2")
    assert probes.talk(*steps)[2:] == [
        (200, [(1, "Eva", None, None), (2, "Ben Okoro", None, "brother of the mayor")]),
        (204, [(1, "Eva", None, None)]),
    ]


@contract
def test_length_of_a_name():
    steps = post({"name": "ü" * 100}), post({"name": "ü" * 101}), post({"name": " " + "x" * 100 + "  "}), post({"name": "x"})
    assert probes.statuses(*steps) == [201, 422, 201, 201]


@contract
def test_bodies_that_are_no_customer():
    bodies = {}, {"city": "Graz"}, {"name": None}, {"name": 5}, {"name": "A", "city": 5}, {"name": "A", "internal_note": ["x"]}, ["A"], "A"
    assert probes.statuses(*map(post, bodies), ("POST", "/customers"), ("ROWS",)) == [422] * 9 + [[]]


@contract
def test_a_bad_new_version_changes_nothing():
    steps = post(ADA), ("PUT", "/customers/1", {"city": "Ulm"}), ("PUT", "/customers/1", {"name": "A", "city": 1}), ("ROWS",)
    assert probes.statuses(*steps) == [201, 422, 422, [(1, "Ada Weber", "Graz", "pays late")]]


@contract
def test_fields_that_nobody_asked_for():
    steps = post({"id": 50, "name": "A", "vip": True}), ("PUT", "/customers/1", {"id": 9, "name": "B", "x": 1}), ("ROWS",)
    assert probes.talk(*steps) == [
        (201, {"id": 1, "name": "A", "city": None}), (200, {"id": 1, "name": "B", "city": None}), [(1, "B", None, None)],
    ]


@contract
def test_no_customers():
    assert probes.talk(("GET", "/customers")) == [(200, [])]


@contract
def test_order_of_the_list():
    steps = *(post({"name": name}) for name in "CABA"), ("PUT", "/customers/2", {"name": "Z"}), ("GET", "/customers")
    assert probes.talk(*steps)[-1] == (
        200, [{"id": n, "name": name, "city": None} for n, name in enumerate("CZBA", start=1)],
    )


@contract
def test_ids_that_nobody_has():
    steps = post(ADA), ("GET", "/customers/2"), ("GET", "/customers/0"), ("GET", "/customers/-1"), ("GET", f"/customers/{2**63 - 1}")
    assert probes.talk(*steps)[1:] == [NOT_FOUND] * 4


@contract
def test_ids_that_are_no_integers():
    steps = ("GET", "/customers/ada"), ("PUT", "/customers/ada", ADA), ("DELETE", "/customers/1.5")
    assert probes.statuses(*steps) == [422, 422, 422]


@contract
def test_where_the_new_customer_is():
    assert probes.location(ADA) == "/customers/1"


@contract
def test_the_app_is_started_again_on_the_same_file():
    steps = post(ADA), ("RESTART",), ("GET", "/customers/1"), post(BEN), ("ROWS",)
    assert probes.talk(*steps)[2:] == [
        (200, {"id": 1, "name": "Ada Weber", "city": "Graz"}),
        (201, {"id": 2, "name": "Ben Okoro", "city": None}),
        [(1, "Ada Weber", "Graz", "pays late"), (2, "Ben Okoro", None, "brother of the mayor")],
    ]


@contract
def test_connections_after_several_unknown_ids():
    steps = post(ADA), *[("DELETE", "/customers/9")] * 3, *[("PUT", "/customers/9", BEN)] * 3, ("OPEN",), ("GET", "/customers/1")
    assert probes.statuses(*steps) == [201, *[404] * 6, 0, 200]


@contract
def test_the_database_fails_while_replacing():
    steps = post(ADA), ("SQL", REFUSE_UPDATE), ("PUT", "/customers/1", BEN), ("OPEN",), ("ROWS",)
    assert probes.statuses(*steps) == [201, [], 500, 0, [(1, "Ada Weber", "Graz", "pays late")]]


@contract
def test_the_database_recovers():
    steps = ("SQL", REFUSE_INSERT), post(ADA), ("SQL", "DROP TRIGGER full"), post(BEN), ("ROWS",)
    assert probes.statuses(*steps) == [[], 500, [], 201, [(1, "Ben Okoro", None, "brother of the mayor")]]
