import solution


def test_a_closing_bracket_of_another_kind():
    assert solution.first_bad("Total: {sum]") == 11


def test_a_field_that_is_not_closed():
    assert solution.first_bad("Dear {name, see page [3]") == 5


def test_a_letter_in_order():
    assert solution.first_bad("Dear {name}, (see [3])") == None
