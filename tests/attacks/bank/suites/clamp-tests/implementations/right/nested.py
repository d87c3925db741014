def clamp(low, value, high):
    if low > high:
        raise ValueError("low is above high")
    return max(low, min(value, high))
