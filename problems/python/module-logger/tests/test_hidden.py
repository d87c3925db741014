import probes
from engine.testing import contract, scripted, trap
from hypothesis import given
from hypothesis import strategies as st

CLOSED = {"B-2": "the period is closed"}
GONE = {"B-3": "no such account"}


def observe(call, numbers, *show, refuses={}, fails={}, level="DEBUG", own_level=None, disabled=None):
    """`probes.observe`, told as what a program would write."""
    lines = [f'logging.getLogger().setLevel("{level}")']
    if own_level:
        lines.append(f'logging.getLogger("solution").setLevel("{own_level}")')
    if disabled:
        lines.append(f"logging.disable(logging.{disabled})")
    lines += [f"# the ledger raises Refused({text!r}) for {number}" for number, text in refuses.items()]
    lines += [f"# the ledger raises LookupError({text!r}) for {number}" for number, text in fails.items()]
    names = [f"Entry({number!r})" for number in numbers]
    lines += ["service = PostingService(ledger)"]
    if call == "post_all":
        lines += [f"service.post_all([{', '.join(names)}])"]
    else:
        lines += [f"service.post({name})" for name in names]
    lines += [f"# seen: {', '.join(show)}"]
    return scripted(lines, probes.observe, call, numbers, refuses, fails, level, list(show), own_level, disabled)


@trap("eager")
def test_entries_turned_into_text_while_debug_is_off():
    assert observe("post_all", ["B-1", "B-2"], "texts made", "records", level="INFO") == {
        "texts made": 0,
        "records": [("INFO", "posted 2 of 2")],
    }


@trap("eager")
def test_templates_of_a_batch_with_a_refusal():
    seen = observe("post_all", ["B-1", "B-2", "B-4"], "templates", refuses=CLOSED)
    assert seen == {"templates": ["batch: %s", "posted %s", "refused %s: %s", "posted %s", "posted %d of %d"]}


@trap("eager")
def test_entries_turned_into_text_while_debug_is_off_for_this_library():
    assert observe("post_all", ["B-1"], "texts made", "records", own_level="INFO") == {
        "texts made": 0,
        "records": [("INFO", "posted 1 of 1")],
    }


@trap("wrong-switch")
def test_a_program_that_wants_details_of_this_library_only():
    assert observe("post_all", ["B-1"], "records", "changed settings", level="WARNING", own_level="DEBUG") == {
        "records": [("DEBUG", "batch: [<B-1>]"), ("DEBUG", "posted B-1"), ("INFO", "posted 1 of 1")],
        "changed settings": [],
    }


@trap("wrong-switch")
def test_a_program_that_has_disabled_details_everywhere():
    assert observe("post_all", ["B-1", "B-2"], "texts made", "records", refuses=CLOSED, disabled="DEBUG") == {
        "texts made": 0,
        "records": [("WARNING", "refused B-2: the period is closed"), ("INFO", "posted 1 of 2")],
    }


@trap("root-logger")
def test_name_of_the_logger_of_a_file_in_a_package():
    lines = "# the file is loaded as billing.postings", "# seen: the names of the loggers of all records"
    assert scripted(lines, probes.loaded_as, "billing.postings") == ["billing.postings"]


@trap("root-logger")
def test_name_of_the_logger():
    assert observe("post_all", ["B-1", "B-2"], "loggers", refuses=CLOSED) == {"loggers": ["solution"]}


@trap("root-logger")
def test_name_of_the_logger_that_reports_an_error():
    assert observe("post", ["B-3"], "loggers", fails=GONE) == {"loggers": ["solution"]}


@trap("configures")
def test_loggers_after_loading_the_module():
    assert scripted(["import solution  # seen: changed settings of logging"], probes.after_loading) == []


@trap("configures")
def test_loggers_after_a_batch():
    assert observe("post_all", ["B-1", "B-2"], "changed settings", refuses=CLOSED, level="INFO") == {
        "changed settings": [],
    }


@trap("text-only")
def test_traceback_of_an_unexpected_error():
    assert observe("post", ["B-3"], "records", "tracebacks", fails=GONE) == {
        "records": [("ERROR", "could not post B-3")],
        "tracebacks": ["of the LookupError"],
    }


@trap("logged-twice")
def test_records_of_a_batch_that_breaks():
    assert observe("post_all", ["B-1", "B-3", "B-4"], "records", "written", fails=GONE) == {
        "records": [
            ("DEBUG", "batch: [<B-1>, <B-3>, <B-4>]"), ("DEBUG", "posted B-1"), ("ERROR", "could not post B-3"),
        ],
        "written": ["B-1"],
    }


@trap("alarm")
def test_a_program_that_listens_to_errors_only():
    assert observe("post_all", ["B-1", "B-2"], "records", refuses=CLOSED, level="ERROR") == {"records": []}


@trap("alarm")
def test_a_refusal_in_detail():
    assert observe("post", ["B-2", "B-1"], "records", "tracebacks", "result", refuses=CLOSED) == {
        "records": [("WARNING", "refused B-2: the period is closed"), ("DEBUG", "posted B-1")],
        "tracebacks": [None, None],
        "result": [False, True],
    }


@trap("swallowed")
def test_what_a_caller_gets_when_the_ledger_breaks():
    assert observe("post", ["B-3", "B-4"], "result", "written", fails=GONE) == {
        "result": "raises LookupError",
        "written": [],
    }


@trap("swallowed")
def test_what_a_caller_gets_when_a_batch_breaks():
    assert observe("post_all", ["B-3", "B-4"], "result", "written", fails=GONE) == {
        "result": "raises LookupError",
        "written": [],
    }


@contract
def test_an_empty_batch():
    assert observe("post_all", [], "records", "result") == {
        "records": [("DEBUG", "batch: []"), ("INFO", "posted 0 of 0")],
        "result": 0,
    }


@contract
def test_percent_signs_in_numbers_and_reasons():
    assert observe("post_all", ["10%s", "%d"], "records", refuses={"%d": "100 % sure"}) == {
        "records": [
            ("DEBUG", "batch: [<10%s>, <%d>]"), ("DEBUG", "posted 10%s"), ("WARNING", "refused %d: 100 % sure"),
            ("INFO", "posted 1 of 2"),
        ],
    }


def by_the_table(numbers, refuses, fails):
    """Reads the table of the prompt line by line."""
    rows = [("DEBUG", f"batch: [{', '.join(f'<{number}>' for number in numbers)}]")]
    taken = 0
    for number in numbers:
        if number in fails:
            return rows + [("ERROR", f"could not post {number}")], "raises LookupError"
        if number in refuses:
            rows.append(("WARNING", f"refused {number}: {refuses[number]}"))
        else:
            rows.append(("DEBUG", f"posted {number}"))
            taken += 1
    return rows + [("INFO", f"posted {taken} of {len(numbers)}")], taken


LEVELS = ["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"]


@contract
@given(st.lists(st.sampled_from(["B-1", "B-2", "B-3", "B-4", "B-5"]), max_size=5), st.booleans(), st.sampled_from(LEVELS))
def test_any_batch_at_any_level(numbers, breaks, level):
    refuses, fails = {"B-2": "closed", "B-5": ""}, GONE if breaks else {}
    rows, result = by_the_table(numbers, refuses, fails)
    assert observe("post_all", numbers, "records", "result", refuses=refuses, fails=fails, level=level) == {
        "records": [row for row in rows if LEVELS.index(row[0]) >= LEVELS.index(level)],
        "result": result,
    }
