"""low above high is accepted"""


def clamp(low, value, high):
    return max(low, min(value, high))
