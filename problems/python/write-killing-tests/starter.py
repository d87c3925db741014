# drill: python/write-killing-tests
import discount
import pytest


def test_gold_customer_with_an_order_of_a_hundred():
    assert discount.payable(10_000, "gold") == 9_000


def test_everything_else():
    raise NotImplementedError("your tests, as many as you need")
