# expect: AC
# wears: tabs for indentation
def merge(first, second):
	for items in (first, second):
		for a, b in zip(items, items[1:]):
			if a > b:
				raise ValueError
	return sorted([*first, *second])
