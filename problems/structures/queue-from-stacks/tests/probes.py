"""Run beside the answer; they report what they saw."""

import solution


class CountingShaft:
    """What the prompt says about a shaft, and how often something was pushed."""

    def __init__(self):
        self.__parcels = []
        self.pushes = 0

    def push(self, parcel):
        self.pushes += 1
        self.__parcels.append(parcel)

    def pop(self):
        if not self.__parcels:
            raise IndexError("this shaft is empty")
        return self.__parcels.pop()

    def __len__(self):
        return len(self.__parcels)


def results(steps):
    """What each call gives: a value or the name of an exception."""
    queue = solution.ParcelQueue(CountingShaft(), CountingShaft())
    return [result(queue, *step) for step in steps]


def result(queue, name, *parcel):
    try:
        return len(queue) if name == "len" else getattr(queue, name)(*parcel)
    except (solution.QueueEmpty, IndexError) as error:
        return type(error).__name__


def parcels_in_the_shafts(steps):
    """After each call: how many parcels are in the two shafts together."""
    shafts = CountingShaft(), CountingShaft()
    queue = solution.ParcelQueue(*shafts)
    lengths = []
    for step in steps:
        result(queue, *step)
        lengths.append(sum(map(len, shafts)))
    return lengths


def dear_calls(*parts):
    """Calls such as (["put", "get"], 100) for 100 puts and gets by turns.

    Which results were out of order, and after how many calls were there more than three pushes per call?
    """
    shafts = CountingShaft(), CountingShaft()
    queue = solution.ParcelQueue(*shafts)
    calls = put = got = out_of_order = 0
    too_dear = []
    for names, times in parts:
        for name in list(names) * times:
            calls += 1
            if name == "put":
                queue.put(put)
                put += 1
            else:
                out_of_order += getattr(queue, name)() != got
                got += name == "get"
            if sum(shaft.pushes for shaft in shafts) > 3 * calls:
                too_dear.append(calls)
                break
    return {"out of order": out_of_order, "left": len(queue), "too dear after": too_dear}
