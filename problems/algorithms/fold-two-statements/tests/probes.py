"""Run beside the answer; they report what they saw."""

import solution


def after_fold(first, second):
    """Call fold(first, second); what it returned, and what the two lists hold afterwards."""
    returned = solution.fold(first, second)
    return {"returned": returned, "first": first, "second": second}
