# expect: TLE
# within: 25
# tries: a loop in a test
def test_clamp():
    while True:
        pass
