import probes
from engine.testing import contract, trap


def customer(name, number=None):
    return {"name": name, "tax_number": number}


def post(name, number=None):
    return ("POST", "/customers", customer(name, number))


def put(number_of, name, number=None):
    return ("PUT", f"/customers/{number_of}", customer(name, number))


def load(*customers):
    return ("POST", "/customers/import", [customer(*each) for each in customers])


def conflict(owner):
    return (409, {"detail": "Tax number is taken", "customer_id": owner})


def imported(stored, taken):
    return (200, {"stored": stored, "taken": [{"index": index, "customer_id": owner} for index, owner in taken]})


RIVAL = ("RIVAL", "INSERT INTO customers (name, tax_number) VALUES ('Rival', 'ATU1')")
REFUSE_INSERT = ("SQL", "CREATE TRIGGER full BEFORE INSERT ON customers WHEN NEW.name = 'Full' BEGIN SELECT RAISE(ABORT, 'full'); END")
REFUSE_UPDATE = ("SQL", "CREATE TRIGGER full BEFORE UPDATE ON customers WHEN NEW.name = 'Full' BEGIN SELECT RAISE(ABORT, 'full'); END")


@trap("race")
def test_another_program_stores_the_number_just_before():
    found = probes.talk(RIVAL, post("Weber", "ATU1"), ("ROWS",), ("OUTCOME",))
    rival_was_first = [None, conflict(1), [(1, "Rival", "ATU1")], "stored"]
    rival_gave_up = [None, (201, {"id": 1, **customer("Weber", "ATU1")}), [(1, "Weber", "ATU1")], "locked out"]
    assert found == (rival_gave_up if found[-1] == "locked out" else rival_was_first)


@trap("race")
def test_another_program_stores_the_number_just_before_a_change():
    found = probes.talk(post("Weber", "ATU9"), RIVAL, put(1, "Weber", "ATU1"), ("ROWS",), ("OUTCOME",))[2:]
    rival_was_first = [conflict(2), [(1, "Weber", "ATU9"), (2, "Rival", "ATU1")], "stored"]
    rival_gave_up = [(200, {"id": 1, **customer("Weber", "ATU1")}), [(1, "Weber", "ATU1")], "locked out"]
    assert found == (rival_gave_up if found[-1] == "locked out" else rival_was_first)


@trap("race")
def test_another_program_stores_the_number_just_before_an_import():
    found = probes.talk(RIVAL, load(("A", "ATU1"), ("B", "ATU2"), ("C", "ATU1")), ("ROWS",), ("OUTCOME",))[1:]
    rival_was_first = [imported([2], [(0, 1), (2, 1)]), [(1, "Rival", "ATU1"), (2, "B", "ATU2")], "stored"]
    rival_gave_up = [imported([1, 2], [(2, 1)]), [(1, "A", "ATU1"), (2, "B", "ATU2")], "locked out"]
    assert found == (rival_gave_up if found[-1] == "locked out" else rival_was_first)


@trap("race")
def test_another_program_writes_a_number_that_is_there():
    found = probes.talk(post("Weber", "ATU1"), ("SQL", RIVAL[1]), ("ROWS",))
    assert found[1].split(":")[0] == "IntegrityError"
    assert found[2] == [(1, "Weber", "ATU1")]


@trap("poisoned")
def test_an_import_goes_on_after_a_taken_number():
    assert probes.talk(post("Weber", "ATU1"), load(("A", "ATU1"), ("B", "ATU2")), ("ROWS",))[1:] == [
        imported([2], [(0, 1)]), [(1, "Weber", "ATU1"), (2, "B", "ATU2")],
    ]


@trap("poisoned")
def test_requests_after_a_conflict():
    steps = post("Weber", "ATU1"), post("B", "ATU1"), ("OPEN",), ("GET", "/customers"), post("C", "ATU3")
    assert probes.talk(*steps)[1:] == [
        conflict(1), 0, (200, [{"id": 1, **customer("Weber", "ATU1")}]), (201, {"id": 2, **customer("C", "ATU3")}),
    ]


@trap("takes-all-back")
def test_an_import_with_a_taken_number_at_the_end():
    steps = post("Weber", "ATU1"), load(("A", "ATU2"), ("B",), ("C", "ATU1")), ("ROWS",)
    assert probes.talk(*steps)[1:] == [
        imported([2, 3], [(2, 1)]), [(1, "Weber", "ATU1"), (2, "A", "ATU2"), (3, "B", None)],
    ]


@trap("takes-all-back")
def test_an_import_with_the_same_number_three_times():
    steps = load(("A", "ATU1"), ("B", "ATU1"), ("C", "ATU2"), ("D", "ATU1")), ("ROWS",)
    assert probes.talk(*steps) == [imported([1, 2], [(1, 1), (3, 1)]), [(1, "A", "ATU1"), (2, "C", "ATU2")]]


@trap("blames-the-number")
def test_the_database_refuses_a_new_customer():
    steps = REFUSE_INSERT, post("Full", "ATU1"), post("Full"), ("ROWS",), ("OPEN",), post("Weber", "ATU1")
    assert probes.statuses(*steps) == [[], 500, 500, [], 0, 201]


@trap("blames-the-number")
def test_the_database_refuses_one_without_a_number_beside_others_without():
    steps = post("A"), REFUSE_INSERT, post("Full"), ("ROWS",), ("OPEN",)
    assert probes.statuses(*steps) == [201, [], 500, [(1, "A", None)], 0]


@trap("blames-the-number")
def test_the_database_refuses_a_change():
    steps = post("Weber", "ATU1"), REFUSE_UPDATE, put(1, "Full", "ATU1"), put(1, "Full"), ("ROWS",), put(1, "Eva", "ATU2")
    assert probes.statuses(*steps) == [201, [], 500, 500, [(1, "Weber", "ATU1")], 200]


@trap("no-number")
def test_several_without_a_number():
    steps = post("A"), ("POST", "/customers", {"name": "B"}), load(("C",), ("D", None)), put(1, "Z"), ("ROWS",)
    assert probes.talk(*steps) == [
        (201, {"id": 1, **customer("A")}), (201, {"id": 2, **customer("B")}), imported([3, 4], []),
        (200, {"id": 1, **customer("Z")}), [(1, "Z", None), (2, "B", None), (3, "C", None), (4, "D", None)],
    ]


@trap("own-number")
def test_a_new_name_with_the_same_number():
    steps = post("Weber", "ATU1"), put(1, "Weber Ltd", "ATU1"), ("ROWS",)
    assert probes.talk(*steps)[1:] == [(200, {"id": 1, **customer("Weber Ltd", "ATU1")}), [(1, "Weber Ltd", "ATU1")]]


@contract
def test_somebody_elses_number():
    steps = post("A", "ATU1"), post("B", "ATU2"), put(2, "X", "ATU1"), put(1, "Y", "ATU2"), ("ROWS",), ("OPEN",)
    assert probes.talk(*steps)[2:] == [conflict(1), conflict(2), [(1, "A", "ATU1"), (2, "B", "ATU2")], 0]


@contract
def test_a_number_that_was_given_up():
    steps = post("A", "ATU1"), put(1, "A"), post("B", "ATU1"), ("ROWS",)
    assert probes.talk(*steps)[1:] == [
        (200, {"id": 1, **customer("A")}), (201, {"id": 2, **customer("B", "ATU1")}), [(1, "A", None), (2, "B", "ATU1")],
    ]


@contract
def test_numbers_that_look_alike():
    assert probes.statuses(post("A", "atu1"), post("A", "ATU1"), post("A", " ATU1"), post("A", "ATU1 ")) == [201] * 4


@contract
def test_unknown_customers():
    steps = post("A", "ATU1"), put(2, "B", "ATU2"), put(0, "B"), ("ROWS",), ("OPEN",)
    assert probes.statuses(*steps) == [201, 404, 404, [(1, "A", "ATU1")], 0]


@contract
def test_bodies_that_are_no_customer():
    bodies = {}, {"name": ""}, {"name": None}, {"name": 5}, {"name": "A", "tax_number": ""}, {"name": "A", "tax_number": 5}
    steps = *(("POST", "/customers", body) for body in bodies), ("POST", "/customers/import", [{"name": "A"}, {"name": ""}]), ("ROWS",)
    assert probes.statuses(*steps) == [422] * 7 + [[]]


@contract
def test_changes_that_are_no_customer():
    steps = post("A", "ATU1"), ("PUT", "/customers/1", {"name": ""}), ("PUT", "/customers/1", {"name": "B", "tax_number": ""}), ("ROWS",)
    assert probes.statuses(*steps) == [201, 422, 422, [(1, "A", "ATU1")]]


@contract
def test_nothing_to_import_and_nothing_to_list():
    assert probes.talk(("POST", "/customers/import", []), ("GET", "/customers")) == [imported([], []), (200, [])]


@contract
def test_the_list_with_names_of_one_letter():
    steps = post("C", "3"), post("B", "1"), load(("A", "2"),), put(1, "D", "3"), ("GET", "/customers")
    assert probes.talk(*steps)[-1] == (200, [
        {"id": 1, "name": "D", "tax_number": "3"}, {"id": 2, "name": "B", "tax_number": "1"}, {"id": 3, "name": "A", "tax_number": "2"},
    ])
