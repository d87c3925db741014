import solution


def test_the_places_of_the_sample():
    places = solution.ChainedMap()
    places[17] = "A3"
    places[25] = "B1"
    places[-5] = "C9"
    assert places.chains() == [0, 2, 0, 1, 0, 0, 0, 0]
    places[25] = "B2"
    assert places[25] == "B2"
    assert [26 in places, len(places)] == [False, 3]
    del places[17]
    assert sorted(places) == [-5, 25]
