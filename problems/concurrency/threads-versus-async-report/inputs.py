# --- a report
report([Run("sequence", [1, 2], 30, []), Run("threads", [1, 2], 7, [5, 9]), Run("asyncio", [2, 1], 0, [3])])
# --- in a sequence
from itertools import count

ticks = count(0, 5)
run_sequence([1, 2], lambda item: 10 * item, lambda: next(ticks))
# --- in one thread
from itertools import count

ticks = count(0, 5)
run_threads([1, 2], lambda item: 10 * item, lambda: next(ticks), 1)
# --- on the loop
import asyncio
from itertools import count

ticks = count(0, 5)

async def fetch(item):
    return 10 * item

asyncio.run(run_async([1, 2], fetch, lambda: next(ticks), 1))
