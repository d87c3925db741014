# expect: RTE WA CE
# tries: pytest.exit(returncode=0)
import pytest


def test_clamp():
    pytest.exit("enough", returncode=0)
