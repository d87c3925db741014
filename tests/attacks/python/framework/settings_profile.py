# expect: RTE CE
# tries: a profile of one example
import hypothesis

hypothesis.settings.register_profile("one", max_examples=1)
hypothesis.settings.load_profile("one")


def merge(first, second):
    return []
