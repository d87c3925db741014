# expect: WA
# tries: a test that fails on everything catches every bug
def test_clamp():
    assert False
