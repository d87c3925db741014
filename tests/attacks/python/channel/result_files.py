# expect: WA
# tries: files in its folder that harnesses read results from
import json
import os

for name in ("junit.xml", "result.json", "report.xml", ".coverage", "verdict.json"):
    with open(name, "w") as file:
        file.write(json.dumps({"name": "AC", "exit": 0}))
os.makedirs(".pytest_cache/v/cache", exist_ok=True)


def merge(first, second):
    return []
