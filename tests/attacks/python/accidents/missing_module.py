# expect: CE RTE
# says: numpy
# tries: nothing: it needs a package that is not here
import numpy


def merge(first, second):
    return numpy.sort(first + second).tolist()
