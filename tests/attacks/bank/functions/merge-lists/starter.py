# drill: functions/merge-lists
def merge(first, second):
    raise NotImplementedError
