"""Runs `pool_map` with threads on a virtual clock and reports what was seen, as plain data. Times are whole milliseconds."""
import solution
from engine.probing.threads import Stage, drawn, in_turns


class _Service:
    """The other side: knows how long each item takes, and writes down what happens."""

    def __init__(self, stage, jobs):
        self.stage, self.jobs = stage, jobs
        self.order, self.begun, self.finished, self.failures = [], [], [], []
        self.taken = self.yielded = self.running = self.peak = self.in_hand = 0
        self.reading = False
        self.read_by_two = False
        self.caller = None
        self.in_callers_thread = False

    def ms(self):
        return round(self.stage.now * 1000)

    def items(self):
        for job in self.jobs:
            self.read_by_two |= self.reading
            self.reading = True
            self.taken += 1
            self.order.append(job)
            self.in_hand = max(self.in_hand, self.taken - self.yielded)
            self.stage.pause()
            self.reading = False
            yield job

    def work(self, job):
        item, seconds, *rest = job
        place = next(place for place, each in enumerate(self.order) if each is job)
        self.begun.append((self.ms(), place, item))
        self.in_callers_thread |= self.stage.current() is self.caller
        self.running += 1
        self.peak = max(self.peak, self.running)
        self.stage.sleep(seconds)
        self.running -= 1
        self.finished.append((item, self.ms()))
        if rest == ["fail"]:
            self.failures.append(ConnectionError(f"no answer for {item}"))
            raise self.failures[-1]
        return None if rest == ["none"] else f"{item}!"

    def plain(self, outcome):
        if type(outcome) is not tuple or len(outcome) != 2:
            return f"a {type(outcome).__name__} instead of a pair"
        fine, value = outcome
        if not isinstance(value, BaseException):
            return fine, value
        own = any(value is failure for failure in self.failures)
        return fine, f"{type(value).__name__}: {value}" if own else f"another {type(value).__name__} than was raised"


def observe(jobs, workers, window, *, show, take=None, pause=0, seed=None):
    """Calls pool_map for jobs (item, seconds), (item, seconds, "fail") or (item, seconds, "none"); "endless": one second each.

    show: what to report of "outcomes", "begun" and "finished" [(item, when)], "ended" (when), "peak" (most calls at a time),
    "in_hand" (most items), "left" (threads still there at the end), "rules" (other rules that were broken).
    take: the caller closes the generator after so many outcomes; pause: seconds that the caller does other things after each.
    """
    with Stage(solution.__file__, in_turns if seed is None else drawn(seed)) as stage:
        if jobs == "endless":
            jobs = ((number, 1) for number in range(300))  # enough to tell
        service = _Service(stage, jobs)
        outcomes, ended = [], []

        def caller():
            service.caller = stage.current()
            results = stage.answer.pool_map(service.work, service.items(), workers, window)
            while take is None or len(outcomes) < take:
                try:
                    outcome = next(results)
                except StopIteration:
                    break
                service.yielded += 1
                outcomes.append(service.plain(outcome))
                if pause:
                    stage.sleep(pause)
            if take is not None:
                results.close()
            ended.append(service.ms())
            left.append(stage.left_running() - 1)

        left = []
        (how, value), = stage.run(caller)
        broken = [("called in the caller's thread", service.in_callers_thread), ("read by two threads", service.read_by_two)]
        report = {
            "outcomes": outcomes if how == "returned" else [*outcomes, (how, value)],
            "begun": [(item, when) for when, _, item in sorted(service.begun, key=lambda entry: entry[:2])],
            "finished": service.finished,
            "ended": ended[0] if ended else "never",
            "peak": service.peak,
            "in_hand": service.in_hand,
            "left": left[0] if left else "never ends",
            "rules": [rule for rule, is_broken in broken if is_broken],
        }
        return {name: report[name] for name in show}
