# expect: WA CE RTE
# tries: hooks of pytest in the test file itself
def pytest_runtest_makereport(item, call):
    raise SystemExit(0)


def pytest_collection_modifyitems(items):
    items.clear()


pytest_plugins = ["nothing"]


def test_clamp():
    assert True
