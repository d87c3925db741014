# expect: RTE WA
# tries: merge is an exception class, which the judge mirrors on its own side
class merge(Exception):
    def __init__(self, first, second):
        super().__init__(sorted([*first, *second]))
