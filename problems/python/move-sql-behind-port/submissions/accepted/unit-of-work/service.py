# drill: python/move-sql-behind-port
"""Rules as functions that plan changes; one place opens the transaction and carries a plan out."""


class NotEnough(Exception):
    def __init__(self, article, missing):
        self.article, self.missing = article, missing

    def __str__(self):
        return f"{self.missing} {self.article} too few"


class StockService:
    def __init__(self, storage):
        self.storage = storage

    def receive(self, article, quantity, shelf):
        self.work([(article, quantity, None, shelf)])

    def move(self, article, quantity, source, target):
        if source == target:
            raise ValueError(f"{source} twice")
        self.work([(article, quantity, source, target)])

    def move_all(self, lines, source, target):
        if source == target:
            raise ValueError(f"{source} twice")
        self.work([(article, quantity, source, target) for article, quantity in lines])

    def work(self, journal):
        with self.storage.transaction():
            numbers = {}

            def change(shelf, article, difference):
                if (shelf, article) not in numbers:
                    numbers[shelf, article] = self.storage.quantity(shelf, article)
                numbers[shelf, article] += difference
                if numbers[shelf, article] < 0:
                    raise NotEnough(article, -numbers[shelf, article])

            for article, quantity, source, target in journal:
                if quantity < 1:
                    raise ValueError(f"{quantity} {article}")
                if source is not None:
                    change(source, article, -quantity)
                change(target, article, quantity)
            for (shelf, article), number in numbers.items():
                self.storage.put(shelf, article, number)
            for entry in journal:
                self.storage.note(*entry)

    def totals(self):
        return self.storage.totals()
