import probes
import pytest
import solution
from engine.testing import scripted

CLOSED = "class ClosedAccount(Account):\n    def available(self):\n        return 0"


def python(*lines):
    return scripted(lines, probes.python, lines)


def test_a_savings_account():
    lines = "savings = SavingsAccount('Ada', 500, minimum=100)", "savings.withdraw(300)"
    assert python(*lines) == 200
    assert python(*lines, "savings.available()") == 100
    assert python(*lines, "savings.entries()") == [500, -300]
    with pytest.raises(solution.InsufficientFunds):
        python(*lines, "savings.withdraw(150)")


def test_a_credit_account():
    assert python("credit = CreditAccount('Ben', limit=1000)", "credit.withdraw(400)") == -400


def test_a_kind_of_ones_own():
    assert python(CLOSED, "ClosedAccount('Cem', 50).deposit(7)") == 57
