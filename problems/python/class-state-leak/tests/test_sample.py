import probes
import pytest
from engine.testing import scripted

GUEST = "class GuestBasket(Basket):\n    limit = 1"


def python(*lines):
    return scripted(lines, probes.python, lines)


def test_two_baskets():
    lines = "first, second = Basket(), Basket(['tea'])", "first.add('rum')"
    assert python(*lines, "first.articles()") == ["rum"]
    assert python(*lines, "second.articles()") == ["tea"]


def test_the_limit_of_a_guest():
    with pytest.raises(ValueError):
        python(GUEST, "guest = GuestBasket(['salt'])", "guest.add('tea')", "guest.articles()")


def test_baskets_are_counted():
    lines = "before = Basket.opened()", "first, second = Basket(), Basket(['tea'])", GUEST, "guest = GuestBasket(['salt'])"
    assert python(*lines, "GuestBasket.opened()") == 1
    assert python(*lines, "Basket.opened() - before") == 3
