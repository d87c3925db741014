import probes
import pytest
import solution
from engine.testing import contract, scripted, trap

HALF = "class Half(Account):\n    def fee(self):\n        return 5"
OPEN = "class OpenAccount(Account):\n    def available(self):\n        return 100"
DAILY = "class DailyAccount(Account):\n    def available(self):\n        return min(self.balance, 300)"
ONCE = "class OnceAccount(Account):\n    def available(self):\n        return self.balance if len(self.entries()) < 2 else 0"


def python(*lines):
    return scripted(lines, probes.python, lines)


def refused(line, error="InsufficientFunds"):
    return f"try:\n    {line}\nexcept {error}:\n    print('refused')"


@trap("incomplete")
def test_an_account_of_no_kind():
    with pytest.raises(TypeError):
        python("Account('Ada', 100).balance")


@trap("incomplete")
def test_a_kind_that_does_not_say_what_is_available():
    with pytest.raises(TypeError):
        python(HALF, "Half('Ada', 100).balance")


@trap("super-skipped")
def test_entries_of_a_credit_account_with_a_balance():
    assert python("CreditAccount('Ada', 70, 500).entries()") == [70]
    assert python("CreditAccount('Ada', -70, 500).entries()") == [-70]


@trap("super-skipped")
def test_entries_of_a_savings_account_with_a_balance():
    assert python("SavingsAccount('Ada', 70, 20).entries()") == [70]


@trap("super-skipped")
def test_a_posting_after_the_opening():
    for kind in ("SavingsAccount", "CreditAccount"):
        assert python(f"account = {kind}('Ada', 70)", "account.deposit(30)", "account.entries()") == [70, 30]
        assert python(f"account = {kind}('Ada')", "account.deposit(30)", "account.entries()") == [30]


@trap("copied-rule")
def test_withdrawals_of_nothing_and_of_less():
    for account in ("SavingsAccount('Ada', 100, 10)", "CreditAccount('Ada', 100, 10)"):
        for amount in (0, -1, -40):
            with pytest.raises(ValueError):
                python(f"account = {account}", f"account.withdraw({amount})")


@trap("copied-rule")
def test_entries_after_withdrawals():
    for account in ("SavingsAccount('Ada', 100, 10)", "CreditAccount('Ada', 100, 10)"):
        lines = f"account = {account}", "account.withdraw(30)", "account.withdraw(5)"
        assert python(*lines, "account.entries()") == [100, -30, -5]
        assert python(*lines, "account.balance") == 65


@trap("knows-its-children")
def test_another_kind_gives_more_than_its_balance():
    lines = OPEN, "account = OpenAccount('Ada', 20)", refused("account.withdraw(90)")
    assert python(*lines, "account.balance") == -70


@trap("knows-its-children")
def test_another_kind_gives_less_than_its_balance():
    with pytest.raises(solution.InsufficientFunds):
        python(DAILY, "account = DailyAccount('Ada', 1000)", "account.withdraw(301)")
    assert python(DAILY, "account = DailyAccount('Ada', 1000)", "account.withdraw(300)") == 700


@trap("knows-its-children")
def test_a_kind_below_a_credit_account():
    block = "class CarefulAccount(CreditAccount):\n    def available(self):\n        return super().available() // 2"
    with pytest.raises(solution.InsufficientFunds):
        python(block, "account = CarefulAccount('Ada', 0, 100)", "account.withdraw(51)")
    assert python(block, "account = CarefulAccount('Ada', 0, 100)", "account.withdraw(50)") == -50


@trap("fixed-room")
def test_a_limit_that_is_changed():
    with pytest.raises(solution.InsufficientFunds):
        python("account = CreditAccount('Ada', 0, 100)", "account.limit = 40", "account.withdraw(41)")
    lines = "account = CreditAccount('Ada', 0, 100)", "account.limit = 400", refused("account.withdraw(300)")
    assert python(*lines, "account.balance") == -300


@trap("fixed-room")
def test_a_minimum_that_is_changed():
    with pytest.raises(solution.InsufficientFunds):
        python("account = SavingsAccount('Ada', 100)", "account.minimum = 60", "account.withdraw(41)")
    lines = "account = SavingsAccount('Ada', 100, 60)", "account.minimum = 0"
    assert python(*lines, "account.available()") == 100


@trap("fixed-room")
def test_two_withdrawals_and_money_for_one():
    with pytest.raises(solution.InsufficientFunds):
        python("account = SavingsAccount('Ada', 100)", "account.withdraw(60)", "account.withdraw(60)")
    with pytest.raises(solution.InsufficientFunds):
        python(ONCE, "account = OnceAccount('Ada', 100)", "account.withdraw(60)", "account.withdraw(1)")


@trap("fixed-room")
def test_a_deposit_makes_room():
    for kind in ("SavingsAccount", "CreditAccount"):
        lines = f"account = {kind}('Ada', 10)", "account.deposit(5)", refused("account.withdraw(15)")
        assert python(*lines, "account.balance") == 0


@trap("in-the-red")
def test_an_account_taken_over_with_a_debt():
    for kind in ("SavingsAccount", "CreditAccount"):
        lines = "account = None", refused(f"account = {kind}('Ada', -20)", "ValueError")
        assert python(*lines, "account and account.entries()") == [-20]
        assert python(*lines, "account and (account.balance, account.available())") == (-20, 0)
        assert python(*lines, "account and account.deposit(50)") == 30


@contract
def test_a_savings_account_down_to_its_minimum():
    lines = "account = SavingsAccount('Ada', 100, 30)",
    assert python(*lines, "account.available()") == 70
    assert python(*lines, "account.withdraw(70)") == 30
    with pytest.raises(solution.InsufficientFunds):
        python(*lines, "account.withdraw(71)")


@contract
def test_a_credit_account_down_to_its_limit():
    lines = "account = CreditAccount('Ada', 100, 30)",
    assert python(*lines, "account.available()") == 130
    assert python(*lines, "account.withdraw(130)") == -30
    with pytest.raises(solution.InsufficientFunds):
        python(*lines, "account.withdraw(131)")


@contract
def test_accounts_that_are_below_what_they_should_be():
    assert python("SavingsAccount('Ada', 20, 50).available()") == 0
    assert python("CreditAccount('Ada', -50, 20).available()") == 0
    with pytest.raises(solution.InsufficientFunds):
        python("SavingsAccount('Ada', 20, 50).withdraw(1)")
    with pytest.raises(solution.InsufficientFunds):
        python("CreditAccount('Ada', -50, 20).withdraw(1)")


@contract
def test_nothing_but_an_owner():
    for kind in ("SavingsAccount", "CreditAccount"):
        assert python(f"account = {kind}('Ada')", "(account.owner, account.balance, account.entries())") == ("Ada", 0, [])
        assert python(f"{kind}('Ada').available()") == 0
        assert python(f"{kind}('Ada', 5).available()") == 5


@contract
def test_arguments_by_name():
    assert python("SavingsAccount(owner='Ada', balance=7, minimum=2).available()") == 5
    assert python("CreditAccount(owner='Ada', balance=7, limit=2).available()") == 9
    assert python("SavingsAccount('Ada', 7, 2).minimum") == 2
    assert python("CreditAccount('Ada', 7, 2).limit") == 2


@contract
def test_deposits_of_nothing_and_of_less():
    for amount in (0, -1):
        with pytest.raises(ValueError):
            python("account = CreditAccount('Ada', 100)", f"account.deposit({amount})")
    assert python("account = SavingsAccount('Ada')", "account.deposit(1)") == 1
    assert python("account = SavingsAccount('Ada', 1)", "account.withdraw(1)") == 0


@contract
def test_what_is_left_of_a_refused_call():
    lines = "account = SavingsAccount('Ada', 100)", refused("account.withdraw(101)")
    assert python(*lines, "(account.balance, account.entries())") == (100, [100])
    for line in ("account.withdraw(0)", "account.withdraw(-5)", "account.deposit(-5)"):
        lines = "account = SavingsAccount('Ada', 100)", refused(line, "ValueError")
        assert python(*lines, "(account.balance, account.entries())") == (100, [100])


@contract
def test_the_balance_is_set():
    with pytest.raises(AttributeError):
        python("account = SavingsAccount('Ada', 100)", "account.balance = 1_000_000", "account.balance")
    lines = "account = CreditAccount('Ada', 100)", refused("account.balance = 1_000_000", "AttributeError"), "account.balance"
    assert python(*lines) == 100


@contract
def test_the_list_of_entries_is_changed():
    lines = "account = CreditAccount('Ada', 100)", "seen = account.entries()"
    assert python(*lines, "seen.append(5)", "(account.entries(), account.balance)") == ([100], 100)
    assert python(*lines, "account.deposit(5)", "seen") == [100]


@contract
def test_two_accounts():
    lines = "ada, ben = SavingsAccount('Ada', 10), SavingsAccount('Ben')", "ben.deposit(3)"
    assert python(*lines, "(ada.balance, ada.entries(), ben.balance, ben.entries())") == (10, [10], 3, [3])


@contract
def test_a_kind_in_two_steps():
    lines = HALF, "class Whole(Half):\n    def available(self):\n        return self.balance - self.fee()"
    assert python(*lines, "Whole('Ada', 20).withdraw(15)") == 5


@contract
def test_a_kind_with_a_constructor_of_its_own():
    block = (
        "class YouthAccount(Account):\n    def __init__(self, owner, balance, age):\n"
        "        super().__init__(owner, balance)\n        self.age = age\n\n"
        "    def available(self):\n        return min(self.balance, 10 * self.age)"
    )
    lines = block, "account = YouthAccount('Ada', 500, 12)"
    assert python(*lines, "account.withdraw(120)") == 380
    assert python(*lines, "(account.owner, account.entries())") == ("Ada", [500])
    with pytest.raises(solution.InsufficientFunds):
        python(*lines, "account.withdraw(121)")


@contract
def test_a_kind_that_has_less_than_nothing_available():
    block = "class BlockedAccount(Account):\n    def available(self):\n        return -100"
    with pytest.raises(solution.InsufficientFunds):
        python(block, "account = BlockedAccount('Ada', 500)", "account.withdraw(1)")
    for amount in (0, -200):
        with pytest.raises(ValueError):
            python(block, "account = BlockedAccount('Ada', 500)", f"account.withdraw({amount})")
    assert python(block, "BlockedAccount('Ada', 500).balance") == 500
    assert python(block, "BlockedAccount('Ada').balance") == 0


@contract
def test_all_kinds_are_accounts():
    assert python("issubclass(SavingsAccount, Account)") is True, "a savings account is an Account"
    assert python("issubclass(CreditAccount, Account)") is True, "a credit account is an Account"
    assert python("issubclass(InsufficientFunds, Exception)") is True, "InsufficientFunds is a subclass of Exception"
