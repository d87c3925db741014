# expect: AC
# tries: nothing: asserts, doctest and unittest at the end of the file
import doctest
import unittest


def merge(first, second):
    """
    >>> merge([1], [0])
    [0, 1]
    """
    if sorted(first) != first or sorted(second) != second:
        raise ValueError("not sorted")
    return sorted([*first, *second])


class MergeTest(unittest.TestCase):
    def test_merge(self):
        self.assertEqual(merge([1], [0]), [0, 1])


assert merge([], []) == []
assert doctest.run_docstring_examples(merge, {"merge": merge}) is None

if __name__ == "__main__":
    unittest.main()
