# expect: WA
# tries: hooks of a conftest in the answer itself
def pytest_runtest_makereport(item, call):
    call.excinfo = None


def pytest_collection_modifyitems(items):
    items.clear()


def merge(first, second):
    return []
