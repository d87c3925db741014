def clamp(low, value, high):
    if low > high:
        raise ValueError("low is above high")
    return sorted((low, value, high))[1]
