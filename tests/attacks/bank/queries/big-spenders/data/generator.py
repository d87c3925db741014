import random


def generate(seed):
    rng = random.Random(seed)
    names = ("Aster", "Brandt", "Kerr", "Oslo", "Pine")
    amounts = (None, 20, 50, 51, 100, 101)
    return {"orders": [(number, rng.choice(names), rng.choice(amounts)) for number in rng.sample(range(1, 40), 12)]}
