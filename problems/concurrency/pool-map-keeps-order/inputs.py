# --- three items, one that fails
[(fine, str(outcome)) for fine, outcome in pool_map(lambda item: 6 // item, [3, 0, 2], 2, 2)]
# --- how many are in hand before the first comes out
taken = []

def items():
    for item in range(5):
        taken.append(item)
        yield item

next(pool_map(abs, items(), 1, 3))
len(taken)
# --- nobody wants the rest
import time

done = []

def slowly(item):
    time.sleep(0.1)
    done.append(item)

run = pool_map(slowly, [1, 2, 3, 4], 1, 4)
next(run)
run.close()
4 in done
