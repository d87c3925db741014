# expect: RTE
# only-jailed: root may raise its limits
# tries: more memory and time than it was given
import resource

for name in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
    resource.setrlimit(name, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])
