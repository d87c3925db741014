# expect: WA
# tries: a list that says yes to every comparison
class Yes(list):
    def __eq__(self, other):
        return True

    def __len__(self):
        return 3


def merge(first, second):
    return Yes()
