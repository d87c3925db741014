import random


def generate(seed):
    draw = random.Random(seed)
    return {"customer": [(number, draw.choice(["Ada", "Bob", None])) for number in range(1, 9)]}


def reaches(tables):
    return {"limited"} if len(tables["customer"]) > 1 else set()
