# expect: AC
# wears: a copy of an input where the other is empty
def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    if not first:
        return list(second)
    if not second:
        return list(first)
    result, i, j = [], 0, 0
    while i < len(first) and j < len(second):
        if first[i] <= second[j]:
            result.append(first[i])
            i += 1
        else:
            result.append(second[j])
            j += 1
    return result + first[i:] + second[j:]
