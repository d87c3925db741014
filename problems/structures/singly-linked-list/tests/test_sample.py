import solution


def test_the_round_of_the_sample():
    stops = solution.LinkedList(["bakery", "school"])
    stops.append("bank")
    stops.prepend("depot")
    assert list(stops) == ["depot", "bakery", "school", "bank"]
    assert len(stops) == 4
    stops.remove("school")
    colleague = solution.LinkedList(["hotel"])
    stops.absorb(colleague)
    assert list(stops) == ["depot", "bakery", "bank", "hotel"]
    assert list(colleague) == []
    assert [stops == solution.LinkedList(["depot", "bakery", "bank", "hotel"])] == [True]
