"""values below low pass"""


def clamp(low, value, high):
    if low > high:
        raise ValueError("low is above high")
    return min(value, high)
