import solution


def test_two_of_four_invoices():
    assert solution.two_invoices([11900, 4550, 8000, 2350], 6900) == (1, 3)


def test_one_invoice_alone_would_fit():
    assert solution.two_invoices([11900, 4550], 11900) == None
