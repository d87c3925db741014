import solution


def first_repeat(text):
    return solution.first_repeat([int(badge) for badge in text.split()])
