import probes
from engine.testing import contract, scripted, trap


def review(check):
    return scripted([f"review('Dockerfile', check={check!r})"], probes.review, check)


@trap("not-pinned")
def test_base_image():
    assert review("base image") == []


@trap("runs-as-root")
def test_user():
    assert review("user") == []


@trap("code-first")
def test_layers_after_a_change_of_the_code():
    assert review("layers") == []


@trap("shell-form")
def test_start_and_stop():
    assert review("start") == []


@trap("secret-kept")
def test_secret():
    assert review("secret") == []


@trap("whole-context")
def test_context_and_files_in_the_image():
    assert review("context") == []


@trap("compiler-stays")
def test_compiler():
    assert review("compiler") == []


@trap("no-health")
def test_health():
    assert review("health") == []


@contract
def test_files_that_are_not_yours_to_change():
    assert probes.files_left_alone() == (True, ["fastapi", "uvicorn", "garage-ledger"])
