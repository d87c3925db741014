import solution


def test_an_even_number_of_letters_around_a_digit():
    assert solution.is_mirror("AB/7/ba") == True


def test_the_same_half_twice():
    assert solution.is_mirror("AB-7 (ab)") == False


def test_no_17():
    assert solution.is_mirror("No. 17") == False
