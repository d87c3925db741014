# expect: RTE WA
# target: classes/till
# tries: nothing: the class inherits from an exception
class EmptyTill(LookupError):
    pass


class Till(LookupError):
    def add(self, amount):
        pass
