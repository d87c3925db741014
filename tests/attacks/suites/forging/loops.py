# expect: TLE
# within: 5.6
# within: 25
# tries: a loop in a test
def test_clamp():
    while True:
        pass
