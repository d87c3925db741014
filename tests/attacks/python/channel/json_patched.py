# expect: WA RTE
# tries: json that always gives an empty list
import json

real = json.dumps


def lie(message, **options):
    if isinstance(message, dict) and "value" in message:
        message = {"value": ["L", []], "passed": True, "verdict": "AC"}
    return real(message, **options)


json.dumps = lie


def merge(first, second):
    return [1]
