from . import words


def total(items):
    import prices

    return sum(prices.PRICES[item] for item in words.kept(items))
