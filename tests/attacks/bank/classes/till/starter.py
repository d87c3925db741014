# drill: classes/till
class EmptyTill(LookupError):
    pass


class Till:
    pass
