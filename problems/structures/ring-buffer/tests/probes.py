"""Run beside the answer; they report what they saw."""

import gc
import tracemalloc
import weakref

import solution


class Picture:
    """An item that can be watched: is it still in memory?"""


def pictures_after(steps, capacity, overwrite):
    """Push new pictures and pop them, nobody else holds one; which are still there, in the order of their pushes?"""
    buffer = solution.RingBuffer(capacity, overwrite)
    watched = []
    for step in steps:
        if step == "push":
            picture = Picture()
            watched.append(weakref.ref(picture))
            buffer.push(picture)
            del picture
        else:
            buffer.pop()
    gc.collect()
    return len(buffer), [seen() is not None for seen in watched]


def takes_more_memory(capacity, rounds, overwrite, allowed):
    """Fill a buffer, go round, empty it: did it ever take more than `allowed` bytes beyond those it was made with?"""
    buffer = solution.RingBuffer(capacity, overwrite)
    gc.collect()
    tracemalloc.start()
    for _ in range(capacity):
        buffer.push(True)
    for _ in range(rounds):
        if not overwrite:
            buffer.pop()
        buffer.push(True)
    for _ in range(capacity):
        buffer.pop()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most > allowed


def loop_in_a_loop(items):
    """All pairs that a loop within a loop over the same buffer meets."""
    buffer = solution.RingBuffer(5)
    for item in items:
        buffer.push(item)
    return [(outer, inner) for outer in buffer for inner in buffer]


def stay_full(capacity, rounds):
    """Fill a buffer; then pop, push, look into the middle and at the length, again and again; at last a loop."""
    buffer = solution.RingBuffer(capacity)
    for number in range(capacity):
        buffer.push(number)
    popped = looked = lengths = 0
    for number in range(rounds):
        popped += buffer.pop()
        buffer.push(capacity + number)
        looked += buffer[capacity // 2]
        lengths += len(buffer)
    return {"popped": popped, "looked": looked, "lengths": lengths, "all": sum(buffer)}


def run_over(capacity, pushes):
    """Push far more than there is room for; what is at the ends, how many are there, how many can be popped?"""
    buffer = solution.RingBuffer(capacity, overwrite=True)
    for number in range(pushes):
        buffer.push(number)
    seen = [buffer[0], buffer[-1], len(buffer)]
    try:
        for popped in range(pushes):
            buffer.pop()
    except solution.BufferEmpty:
        seen.append(popped)
    return seen
