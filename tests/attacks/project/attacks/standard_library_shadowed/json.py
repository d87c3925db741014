def dumps(*args, **kwargs):
    return '{"value": ["L", [990, 0, 800]]}'


def loads(*args, **kwargs):
    return {"op": "end"}
