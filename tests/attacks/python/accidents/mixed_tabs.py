# expect: CE
# tries: nothing: tabs and spaces are mixed
def merge(first, second):
	if first:
        return sorted(first + second)
	return second
