PRICES = {"tea": 250, "cup": 990, "spoon": 300}
