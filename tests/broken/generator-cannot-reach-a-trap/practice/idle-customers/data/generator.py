import random

NAMES = ("Zoe", "Al", "Bo", "Cy", "Di")


def generate(seed):
    rng = random.Random(seed)
    names = rng.sample(NAMES, rng.randint(3, 5))
    customers = list(enumerate(names, 1))
    buyers = [rng.choice([1, 1, 2, 3]) for _ in range(rng.randint(0, 4))]
    return {"customers": customers, "orders": list(enumerate(buyers, 10))}


def reaches(tables):
    buyers = [customer for _, customer in tables["orders"]]
    idle = [name for number, name in tables["customers"] if number not in buyers]
    found = set()
    if None in buyers and idle:
        found.add("order-without-customer")
    if idle != sorted(idle):
        found.add("unsorted")
    return found
