"""Run beside the answer; they report what they saw."""

import solution


def change_the_list_and_the_stack():
    """Build a stack from a list, push onto the one, append to the other."""
    cartons = ["shoes", "lamp"]
    stack = solution.Stack(cartons)
    stack.push("kettle")
    cartons.append("chair")
    return {"list": cartons, "stack from the top": list(stack)}


def two_stacks_without_items():
    """Push onto one of two stacks that were both built as `Stack()`."""
    first, second = solution.Stack(), solution.Stack()
    first.push("shoes")
    return {"first": list(first), "second": list(second)}


def loop_in_a_loop(items):
    """All pairs that a loop within a loop over the same stack meets."""
    stack = solution.Stack(items)
    return [(outer, inner) for outer in stack for inner in stack]


def built_from_a_generator(items):
    """The stack of `Stack(item for item in items)`, from the top."""
    return list(solution.Stack(item for item in items))


def pile_up_and_clear(size):
    """Push 0, 1, 2 …, then pop everything; now and then look at length, truth and top."""
    stack = solution.Stack()
    seen = 0
    for number in range(size):
        stack.push(number)
        if number % 100 == 0:
            seen += len(stack) + bool(stack) + stack.peek()
    in_order = all(stack.pop() == number for number in reversed(range(size)))
    return {"seen": seen, "came back in order": in_order, "left": len(stack)}
