import probes

ADA = {"name": " Ada Weber ", "city": "Graz", "internal_note": "pays late"}


def test_create_and_replace():
    assert probes.talk(("POST", "/customers", ADA), ("PUT", "/customers/1", {"name": "Ada Weber-Lang"})) == [
        (201, {"id": 1, "name": "Ada Weber", "city": "Graz"}),
        (200, {"id": 1, "name": "Ada Weber-Lang", "city": None}),
    ]
    assert probes.location(ADA) == "/customers/1"


def test_delete():
    steps = ("POST", "/customers", ADA), ("DELETE", "/customers/1"), ("GET", "/customers/1")
    assert probes.statuses(*steps) == [201, 204, 404]
