import json
import pathlib

PRICES = json.loads((pathlib.Path(__file__).parent / "data" / "prices.json").read_text())
