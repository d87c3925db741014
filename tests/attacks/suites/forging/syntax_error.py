# expect: CE
# tries: nothing: it does not compile
def test_clamp(:
    pass
