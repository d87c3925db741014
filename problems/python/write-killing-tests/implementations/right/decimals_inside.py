"""Decimals with enough digits, in an object that does the work; the module has a main function too."""
from decimal import ROUND_HALF_UP, Decimal, localcontext
from enum import Enum


class UnknownTier(ValueError):
    def __init__(self, name):
        super().__init__(f"Stufe {name!r} gibt es nicht")
        self.name = name


class WrongTotal(TypeError, ValueError):
    pass


class Tier(Enum):
    BASIC = Decimal("0")
    SILVER = Decimal("0.03")
    GOLD = Decimal("0.05")

    @classmethod
    def named(cls, name):
        for tier in cls:
            if tier.name.lower() == name:
                return tier
        raise UnknownTier(name)


class Order:
    def __init__(self, total, tier):
        if total.__class__ is not int:
            raise WrongTotal(f"Betrag: {total!r}")
        self.tier = Tier.named(tier)
        if total < 0:
            raise ValueError(f"Betrag: {total}")
        self.total = total

    def rate(self):
        volume = Decimal("0.10") if self.total >= 50_000 else Decimal("0.05") if self.total >= 10_000 else Decimal(0)
        return min(volume + self.tier.value, Decimal("0.12"))

    def reduced(self):
        with localcontext() as context:
            context.prec = len(str(self.total)) + 10
            off = (self.total * self.rate()).quantize(Decimal(1), ROUND_HALF_UP)
            return int(self.total - off)


def payable(total, tier, coupon=None):
    order = Order(total, tier)
    if coupon is None:
        return order.reduced()
    if coupon == "WELCOME10":
        return max(order.reduced(), 1000) - 1000
    raise ValueError(f"Gutschein {coupon!r} gibt es nicht")


if __name__ == "__main__":
    print(payable(10_000, "gold"))
