# expect: RTE CE
# tries: pytest.exit with return code 0
import pytest


def merge(first, second):
    pytest.exit("done", returncode=0)
