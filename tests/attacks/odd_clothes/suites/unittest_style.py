# expect: AC
# wears: unittest
import unittest

import bounds


class ClampTest(unittest.TestCase):
    def setUp(self):
        self.low, self.high = 1, 3

    def test_values(self):
        for value, expected in ((0, 1), (2, 2), (3, 3), (9, 3)):
            with self.subTest(value=value):
                self.assertEqual(bounds.clamp(self.low, value, self.high), expected)

    def test_error(self):
        self.assertRaises(ValueError, bounds.clamp, 2, 0, 1)
