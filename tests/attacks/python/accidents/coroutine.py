# expect: WA
# tries: nothing: it is async by mistake
async def merge(first, second):
    return sorted([*first, *second])
