import probes
from engine.testing import scripted


def test_goods_come_in_and_are_moved():
    lines = ['service.receive("bolt", 10, "A1")', 'service.move("bolt", 4, "A1", "B2")', "service.totals()"]
    calls = [("receive", "bolt", 10, "A1"), ("move", "bolt", 4, "A1", "B2"), ("totals",)]
    assert scripted(["service = StockService(SqliteStock(connection))", *lines], probes.on_sqlite, calls) == {
        "results": [None, None, {"bolt": 10}],
        "stock": {"A1 bolt": 6, "B2 bolt": 4},
        "journal": [("bolt", 10, None, "A1"), ("bolt", 4, "A1", "B2")],
    }
