import probes
from engine.testing import scripted


def test_a_refusal_in_a_program_that_listens_from_info_on():
    lines = [
        'logging.getLogger().setLevel("INFO")',
        'ledger = …  # raises Refused("the period is closed") for B-2',
        "PostingService(ledger).post_all([b_1, b_2])",
    ]
    refuses = {"B-2": "the period is closed"}
    seen = scripted(lines, probes.observe, "post_all", ["B-1", "B-2"], refuses, {}, "INFO", ["records", "result"])
    assert seen == {
        "records": [("WARNING", "refused B-2: the period is closed"), ("INFO", "posted 1 of 2")],
        "result": 1,
    }
