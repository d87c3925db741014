# expect: RTE
# tries: pytest.xfail inside a call
def merge(first, second):
    from _pytest.outcomes import xfail

    xfail("known")
