# expect: RTE
# tries: reading at address 0
import ctypes


def merge(first, second):
    return ctypes.string_at(0)
