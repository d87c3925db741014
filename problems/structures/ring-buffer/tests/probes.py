"""Run beside the answer; they report what they saw."""

import gc
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
    there = [seen() is not None for seen in watched]
    return {"in the buffer": len(buffer), "in memory": there}


def loop_in_a_loop(items):
    """All pairs that a loop within a loop over the same buffer meets."""
    buffer = solution.RingBuffer(5)
    for item in items:
        buffer.push(item)
    return [(outer, inner) for outer in buffer for inner in buffer]


def stay_full(capacity, rounds):
    """Fill a buffer; then pop one, push one and look into the middle, again and again."""
    buffer = solution.RingBuffer(capacity)
    for number in range(capacity):
        buffer.push(number)
    try:
        buffer.push(-1)
        refused = False
    except solution.BufferFull:
        refused = True
    popped = looked = 0
    for number in range(rounds):
        popped += buffer.pop()
        buffer.push(capacity + number)
        looked += buffer[capacity // 2]
    return {"refused": refused, "popped": popped, "looked": looked, "length": len(buffer)}


def run_over(capacity, pushes):
    """Push far more than there is room for; what is left at the ends? Then pop until nothing is left."""
    buffer = solution.RingBuffer(capacity, overwrite=True)
    for number in range(pushes):
        buffer.push(number)
    seen = {"oldest": buffer[0], "newest": buffer[-1], "length": len(buffer)}
    try:
        for number in range(pushes):
            buffer.pop()
    except solution.BufferEmpty:
        seen["popped"] = number
    return seen
