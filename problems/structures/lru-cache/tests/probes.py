"""Run beside the answer; they report what they saw."""

import solution


def a_long_day(size):
    """Fill a cache; from the middle on fetch 20,000 and release the same, fetch them again, store new ones."""
    cache = solution.LruCache(size)
    for number in range(size):
        cache.store(str(number), number)
    middle = range(size // 2, size // 2 + 20_000)
    for number in middle:
        cache.fetch(str(number))
    for number in middle:
        cache.release(str(number))
    for number in middle:
        cache.fetch(str(number))
    for number in range(size // 2):
        cache.store(f"new {number}", number)
    for number in middle:
        cache.release(str(number))
    return {
        "oldest": cache.oldest(),
        "hits": cache.hits,
        "misses": cache.misses,
        "length": len(cache),
        "newest": next(iter(cache)),
    }


def many_looks(size, new, looks):
    """Fill a cache and store new ones; then ask, again and again, for oldest and length, then for a missing one."""
    cache = solution.LruCache(size)
    for number in range(size + new):
        cache.store(str(number), number)
    expected = str(new)
    lengths = wrong = 0
    for _ in range(looks):
        wrong += cache.oldest() != expected
        wrong += cache.oldest() != expected
        wrong += cache.oldest() != expected
        wrong += cache.oldest() != expected
        lengths += len(cache)
    for _ in range(looks // 20):
        wrong += "nobody" in cache
        wrong += cache.fetch("nobody", 0)
    return {"sum of lengths": lengths, "wrong": wrong, "misses": cache.misses}


def a_second_life(capacity):
    """Two caches side by side."""
    one, other = solution.LruCache(capacity), solution.LruCache(capacity)
    one.store("a", 1)
    one.fetch("a")
    return {"one": [*one, one.hits], "other": [*other, other.hits, other.fetch("a", "none")]}


def loop_in_a_loop(keys):
    cache = solution.LruCache(9)
    for key in keys:
        cache.store(key, key)
    return [outer + inner for outer in cache for inner in cache]
