import probes


def post(name, number):
    return ("POST", "/customers", {"name": name, "tax_number": number})


def test_the_same_number_twice():
    assert probes.talk(post("Weber", "ATU1"), post("Weber Ltd", "ATU1")) == [
        (201, {"id": 1, "name": "Weber", "tax_number": "ATU1"}),
        (409, {"detail": "Tax number is taken", "customer_id": 1}),
    ]


def test_an_import():
    body = [{"name": "Okoro", "tax_number": "ATU2"}, {"name": "Okoro & Co", "tax_number": "ATU2"}, {"name": "Walk-in"}]
    assert probes.talk(post("Weber", "ATU1"), ("POST", "/customers/import", body))[1] == (
        200, {"stored": [2, 3], "taken": [{"index": 1, "customer_id": 2}]},
    )
