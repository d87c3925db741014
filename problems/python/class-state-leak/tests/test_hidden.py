import probes
import pytest
from engine.testing import contract, scripted, trap

GUEST = "class Guest(Basket):\n    pass"
GIFT = "class Gift(Basket):\n    pass"
SMALL = "class Small(Basket):\n    limit = 2"
REFUSED = "try:\n    basket.add('salt')\nexcept ValueError:\n    print('refused')"


def python(*lines):
    return scripted(lines, probes.python, lines)


@trap("shared-list")
def test_one_of_two_empty_baskets_is_filled():
    lines = "first = Basket()", "second = Basket()", "first.add('tea')"
    assert python(*lines, "second.articles()") == []
    assert python(*lines, "first.articles()") == ["tea"]


@trap("shared-list")
def test_a_basket_made_after_another_was_filled():
    assert python("first = Basket(['tea'])", "first.add('rum')", "Basket().articles()") == []
    assert python("first = Basket()", "first.add('rum')", "Basket(['tea']).articles()") == ["tea"]


@trap("shared-list")
def test_a_basket_of_a_subclass_and_an_ordinary_one():
    assert python(GUEST, "guest = Guest()", "guest.add('tea')", "Basket().articles()") == []


@trap("callers-list")
def test_the_list_that_a_basket_was_made_of():
    lines = "wanted = ['tea', 'rum']", "basket = Basket(wanted)"
    assert python(*lines, "basket.add('salt')", "wanted") == ["tea", "rum"]
    assert python(*lines, "wanted.clear()", "basket.articles()") == ["tea", "rum"]
    assert python("nothing = []", "basket = Basket(nothing)", "basket.add('salt')", "nothing") == []


@trap("callers-list")
def test_the_list_that_was_given_out():
    lines = "basket = Basket(['tea'])", "seen = basket.articles()"
    assert python(*lines, "seen.append('salt')", "basket.articles()") == ["tea"]
    assert python(*lines, "basket.add('rum')", "seen") == ["tea"]


@trap("base-misses")
def test_a_class_counts_the_baskets_of_its_subclass():
    assert python(GUEST, "Guest()", "Guest()", "Basket()", "Basket.opened()") == 3


@trap("base-misses")
def test_a_subclass_of_a_subclass():
    lines = GUEST, "class Tourist(Guest):\n    pass", "Tourist()", "Guest()", "Tourist()"
    assert python(*lines, "Guest.opened()") == 3
    assert python(*lines, "Basket.opened()") == 3


@trap("base-misses")
def test_five_generations():
    generations = ("Basket", "Guest", "Tourist", "Hiker", "Climber")
    lines = [f"class {below}({above}):\n    pass" for above, below in zip(generations, generations[1:])]
    for name in generations:
        assert python(*lines, "Climber()", f"{name}.opened()") == 1


@trap("inherited-number")
def test_a_subclass_that_comes_when_there_are_baskets():
    lines = "Basket()", "Basket()", GUEST
    assert python(*lines, "Guest.opened()") == 0
    assert python(*lines, "Guest()", "Guest.opened()") == 1


@trap("inherited-number")
def test_two_subclasses_of_the_same_name():
    assert python(GUEST, "Guest()", "Guest()", GUEST, "Guest()", "Guest.opened()") == 1


@trap("inherited-number")
def test_two_subclasses_side_by_side():
    lines = GUEST, GIFT, "Guest()", "Gift()", "Guest()"
    assert python(*lines, "Gift.opened()") == 1
    assert python(*lines, "Guest.opened()") == 2


@trap("inherited-number")
def test_ordinary_baskets_after_those_of_a_subclass():
    assert python(GUEST, "Guest()", "Basket()", "Basket()", "Guest.opened()") == 1


@trap("limit")
def test_a_subclass_with_a_lower_limit():
    with pytest.raises(ValueError):
        python(SMALL, "basket = Small(['tea', 'rum'])", "basket.add('salt')", "basket.articles()")


@trap("limit")
def test_a_single_basket_with_another_limit():
    with pytest.raises(ValueError):
        python("basket = Basket(['tea'])", "basket.limit = 1", "basket.add('salt')", "basket.articles()")
    lines = "first, second = Basket(['tea']), Basket(['rum'])", "first.limit = 1", "second.add('salt')"
    assert python(*lines, "second.articles()") == ["rum", "salt"]


@trap("limit")
def test_the_limit_of_all_is_changed_when_there_are_baskets():
    with pytest.raises(ValueError):
        python("basket = Basket(['tea'])", "Basket.limit = 1", "basket.add('salt')", "basket.articles()")
    lines = "basket = Basket(['tea'] * 20)", "Basket.limit = 21", "basket.add('salt')"
    assert python(*lines, "len(basket.articles())") == 21


@trap("limit")
def test_the_limit_of_a_subclass_is_changed_when_there_are_baskets():
    lines = SMALL, "basket = Small(['tea', 'rum'])", "Small.limit = 3", "basket.add('salt')"
    assert python(*lines, "basket.articles()") == ["tea", "rum", "salt"]


@contract
def test_twenty_articles():
    assert python("basket = Basket(['tea'] * 19)", "basket.add('rum')", "basket.articles()[18:]") == ["tea", "rum"]
    with pytest.raises(ValueError):
        python("basket = Basket(['tea'] * 20)", "basket.add('rum')", "basket.articles()")


@contract
def test_a_full_basket_stays_as_it_was():
    assert python(SMALL, "basket = Small(['tea', 'rum'])", REFUSED, "basket.articles()") == ["tea", "rum"]


@contract
def test_more_articles_than_the_limit_from_the_beginning():
    assert python(SMALL, "Small(['tea', 'rum', 'salt']).articles()") == ["tea", "rum", "salt"]
    lines = SMALL, "basket = Small(['tea', 'rum', 'salt'])"
    assert python(*lines, REFUSED, "basket.articles()") == ["tea", "rum", "salt"]


@contract
def test_articles_from_other_iterables():
    assert python("Basket(name for name in ('tea', 'rum')).articles()") == ["tea", "rum"]
    assert python("basket = Basket(('tea', 'tea'))", "basket.add('tea')", "basket.articles()") == ["tea"] * 3
    assert python("Basket(articles=['tea']).articles()") == ["tea"]
    assert python("Basket().articles()") == []


@contract
def test_before_the_first_basket():
    assert python("Basket.opened()") == 0
    assert python("Basket.limit") == 20


@contract
def test_the_counter_is_asked_on_a_basket():
    lines = GUEST, "guest, basket = Guest(), Basket()"
    assert python(*lines, "guest.opened()") == 1
    assert python(*lines, "basket.opened()") == 2


@contract
def test_a_subclass_with_a_constructor_of_its_own():
    block = "class Named(Basket):\n    def __init__(self, name):\n        super().__init__(['card'])\n        self.name = name"
    lines = block, "first, second = Named('Ada'), Named('Ben')", "first.add('tea')"
    assert python(*lines, "second.articles()") == ["card"]
    assert python(*lines, "Named.opened()") == 2
    assert python(*lines, "Basket.opened()") == 2


@contract
def test_a_class_below_two_others():
    lines = GUEST, GIFT, "class GuestGift(Guest, Gift):\n    pass", "GuestGift()"
    for name in ("GuestGift", "Guest", "Gift", "Basket"):
        assert python(*lines, f"{name}.opened()") == 1


@contract
def test_a_class_below_a_basket_and_something_else():
    block = "class Printed:\n    def show(self):\n        return ', '.join(self.articles())"
    lines = block, "class PrintedBasket(Printed, Basket):\n    pass", "basket = PrintedBasket(['tea', 'rum'])"
    assert python(*lines, "basket.show()") == "tea, rum"
    assert python(*lines, "PrintedBasket.opened()") == 1
    assert python(*lines, "Basket.opened()") == 1


@contract
def test_baskets_that_are_gone():
    assert python("for _ in range(3):\n    Basket()", "Basket.opened()") == 3
