# expect: CE
# as: utf-16
# tries: nothing: an editor wrote it as UTF-16
def merge(first, second):
    return sorted(first + second)
