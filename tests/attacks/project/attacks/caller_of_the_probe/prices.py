PRICES = {"tea": 1, "cup": 1, "spoon": 1}
