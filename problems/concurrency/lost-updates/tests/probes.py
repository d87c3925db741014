"""Several threads call one account; who has the next turn is decided here. Plain data comes back."""
import solution
from engine.probing.threads import Stage, as_long_as_possible, drawn, giving_way, in_turns

_WAYS = {"in turns": in_turns, "one by one": as_long_as_possible, "giving way": giving_way}


def play(balance, *scripts, way="in turns"):
    """One account, one thread for each script of calls such as ("deposit", 5).

    way: "in turns" (after every instruction of the answer the next thread goes on), "one by one" (nobody loses a turn before
    waiting for something), "giving way" (as that, but who gives a lock back stands aside at once), or a number (after every instruction anybody goes on, drawn with that seed).
    results: of each thread, what its calls gave; a call that never ends is ("waits for ever", None) and the last.
    statement: of the end, taken by one more thread.
    """
    with Stage(solution.__file__, _WAYS.get(way) or drawn(way)) as stage:
        account = stage.answer.Account(balance)
        results = [[] for _ in scripts]

        def thread(calls, seen):
            for name, *arguments in calls:
                seen.append(("waits for ever", None))
                try:
                    seen[-1] = ("returned", getattr(account, name)(*arguments))
                except Exception as error:
                    seen[-1] = ("raised", type(error).__name__)

        stage.run(*(lambda calls=calls, seen=seen: thread(calls, seen) for calls, seen in zip(scripts, results)))
        (how, statement), = stage.run(account.statement)
        return {"results": results, "statement": statement if how == "returned" else (how, statement)}


def totals(balance, *scripts, way="in turns"):
    """Of `play`, what does not depend on who came first: the balance, the entries and the results, sorted."""
    seen = play(balance, *scripts, way=way)
    told = sorted((result for results in seen["results"] for result in results), key=repr)
    end, entries = seen["statement"]
    return {"balance": end, "entries": sorted(entries) if type(entries) is list else entries, "results": told}


def alone(balance, calls):
    """What the calls of one thread give when there is no other."""
    return play(balance, calls)["results"][0]


def kept_statement():
    """Keeps a statement, spoils its list, and posts on."""
    with Stage(solution.__file__) as stage:
        account = stage.answer.Account(10)

        def thread():
            account.deposit(1)
            kept = account.statement()
            kept[1].append(99)
            account.deposit(2)
            return {"kept": kept, "now": account.statement()}

        return stage.run(thread)[0][1]


def opened(*arguments):
    with Stage(solution.__file__) as stage:
        return stage.run(lambda: stage.answer.Account(*arguments).statement())[0][1]


def is_exception(name):
    return issubclass(getattr(solution, name), Exception)
