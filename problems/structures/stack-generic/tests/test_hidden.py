from hypothesis import given
from hypothesis import strategies as st

import probes
import solution
from engine.testing import contract, replay, trap


@trap("empty-error")
def test_taking_and_looking_when_nothing_is_left():
    ops = [("push", "shoes"), ("pop",), ("pop",), ("peek",), ("len",), ("push", "lamp"), ("peek",)]
    assert replay(solution.Stack, ops) == [
        ("returned", None),
        ("returned", "shoes"),
        ("raised", "EmptyStackError"),
        ("raised", "EmptyStackError"),
        ("returned", 0),
        ("returned", None),
        ("returned", "lamp"),
    ]


@trap("empty-error")
def test_looking_at_a_new_stack():
    assert replay(solution.Stack, [("peek",), ("pop",)]) == [("raised", "EmptyStackError")] * 2


@trap("iteration-consumes")
def test_walking_over_the_stack_twice():
    ops = [("list",), ("len",), ("list",)]
    assert replay(solution.Stack, ops, args=([1, 2, 3],)) == [
        ("returned", [3, 2, 1]),
        ("returned", 3),
        ("returned", [3, 2, 1]),
    ]


@trap("peek-removes")
def test_looking_twice():
    ops = [("peek",), ("peek",), ("len",)]
    assert replay(solution.Stack, ops, args=(["shoes", "lamp"],)) == [
        ("returned", "lamp"),
        ("returned", "lamp"),
        ("returned", 2),
    ]


@trap("repr-order")
def test_the_text_of_a_stack():
    ops = [("repr",), ("push", "lamp"), ("push", 3), ("repr",)]
    assert replay(solution.Stack, ops) == [
        ("returned", "Stack([])"),
        ("returned", None),
        ("returned", None),
        ("returned", "Stack(['lamp', 3])"),
    ]


@trap("own-copy")
def test_a_list_that_goes_on_living_beside_the_stack():
    assert probes.change_the_list_and_the_stack() == {
        "list": ["shoes", "lamp", "chair"],
        "stack from the top": ["kettle", "lamp", "shoes"],
    }


@contract
def test_two_new_stacks():
    assert probes.two_stacks_without_items() == {"first": ["shoes"], "second": []}


@trap("none-item")
def test_a_carton_without_a_label():
    ops = [("push", None), ("bool",), ("peek",), ("len",), ("list",), ("repr",), ("pop",), ("bool",)]
    assert replay(solution.Stack, ops) == [
        ("returned", None),
        ("returned", True),
        ("returned", None),
        ("returned", 1),
        ("returned", [None]),
        ("returned", "Stack([None])"),
        ("returned", None),
        ("returned", False),
    ]


@contract
def test_items_that_count_as_false():
    ops = [("peek",), ("bool",), ("pop",), ("pop",), ("pop",), ("bool",)]
    assert replay(solution.Stack, ops, args=([False, "", 0],)) == [
        ("returned", 0),
        ("returned", True),
        ("returned", 0),
        ("returned", ""),
        ("returned", False),
        ("returned", False),
    ]


@contract
def test_a_loop_in_a_loop():
    assert probes.loop_in_a_loop(["a", "b"]) == [("b", "b"), ("b", "a"), ("a", "b"), ("a", "a")]


@contract
def test_a_source_that_can_be_walked_only_once():
    assert probes.built_from_a_generator([1, 2, 3]) == [3, 2, 1]


class PaperPile:
    """The rules word by word, with the top at the front of a tuple that is made anew each time."""

    def __init__(self, items):
        self.cartons = tuple(reversed(items))

    def push(self, item):
        self.cartons = (item, *self.cartons)

    def pop(self):
        top = self.peek()
        self.cartons = self.cartons[1:]
        return top

    def peek(self):
        if self.cartons == ():
            raise EmptyStackError
        return self.cartons[0]

    def __len__(self):
        return len(self.cartons)

    def __iter__(self):
        return iter(self.cartons)

    def __repr__(self):
        return "Stack([" + ", ".join(repr(carton) for carton in self.cartons[::-1]) + "])"


class EmptyStackError(Exception):
    pass


CARTONS = st.one_of(st.none(), st.integers(-2, 2), st.sampled_from(["", "lamp", "shoes"]))
STEPS = st.one_of(
    st.tuples(st.just("push"), CARTONS),
    st.sampled_from([("pop",), ("peek",), ("len",), ("bool",), ("list",), ("repr",)]),
)


@given(st.lists(CARTONS, max_size=4), st.lists(STEPS, max_size=12))
def test_any_sequence_of_steps(items, ops):
    assert replay(solution.Stack, ops, args=(items,)) == replay(PaperPile, ops, args=(items,))


def test_a_pile_of_250_000():
    size = 250_000
    seen = sum(number + 1 + 1 + number for number in range(0, size, 100))
    assert probes.pile_up_and_clear(size) == {"seen": seen, "came back in order": True, "left": 0}
