"""Run beside the answer; they report what they saw."""

import gc
import sys
import weakref

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


class Parcel:
    """Nothing but an object whose references can be counted."""


def new_queue():
    return solution.ParcelQueue(CountingShaft(), CountingShaft())


def parcels_in_the_shafts(steps):
    """After each call: how many parcels are in the two shafts together."""
    shafts = CountingShaft(), CountingShaft()
    queue = solution.ParcelQueue(*shafts)
    lengths = []
    for name, *parcel in steps:
        getattr(queue, name)(*parcel)
        lengths.append(sum(map(len, shafts)))
    return lengths


def parcels_held_by_the_queue(steps):
    """After each call: how many references to parcels there are beside those of the shafts."""
    shafts = CountingShaft(), CountingShaft()
    queue = solution.ParcelQueue(*shafts)
    came, held = [], []
    for name in steps:
        if name == "put":
            parcel = Parcel()
            came.append(weakref.ref(parcel))
            queue.put(parcel)
            del parcel
        else:
            getattr(queue, name)()
        gc.collect()
        held.append(references(came) - sum(map(len, shafts)))
    return held


def references(came):
    """To all parcels that are still in memory, without our own."""
    total = 0
    for look in came:
        parcel = look()
        if parcel is not None:
            total += sys.getrefcount(parcel) - OWN_REFERENCES
    return total


def own_references():
    parcel = Parcel()
    return sys.getrefcount(parcel)


OWN_REFERENCES = own_references()


def first_fault(*parts):
    """Calls such as (["put", "get"], 100) for 100 puts and gets by turns; in words what first goes wrong."""
    shafts = CountingShaft(), CountingShaft()
    queue = solution.ParcelQueue(*shafts)
    calls = put = got = 0
    for names, times in parts:
        for name in list(names) * times:
            calls += 1
            if name == "put":
                queue.put(put)
                put += 1
            else:
                parcel = getattr(queue, name)()
                if parcel != got:
                    return f"after {calls} calls: {name} gave number {parcel} instead of number {got}"
                got += name == "get"
            pushes = sum(shaft.pushes for shaft in shafts)
            if pushes > 3 * calls:
                return f"after {calls} calls: {pushes} pushes, {3 * calls} are allowed"
            if len(queue) != put - got:
                return f"after {calls} calls: {len(queue)} parcels wait instead of {put - got}"
    return "no fault"
