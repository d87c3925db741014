# expect: WA
# tries: nothing: merge is a class
class merge:
    def __init__(self, first, second):
        self.items = sorted([*first, *second])
