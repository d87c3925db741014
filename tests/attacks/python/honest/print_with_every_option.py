# expect: AC
# tries: nothing: print with file, flush, end and sep; pprint; logging to stderr
import logging
import pprint
import sys

logging.basicConfig(level=logging.DEBUG)


def merge(first, second):
    print(first, second, sep=" + ", end="", flush=True, file=sys.stdout)
    pprint.pprint({"first": first})
    logging.getLogger("merge").info("%s", second)
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])
