# expect: RTE
# tries: unittest.SkipTest
import unittest


def merge(first, second):
    raise unittest.SkipTest("not today")
