import probes
from engine.testing import contract, trap

OK = (200, {"status": "ok"})
STARTING = (503, {"status": "starting"})
READY = (200, {"status": "ready"})
STOPPING = (503, {"status": "stopping"})
STARTED, STOPPED = "lifespan.startup.complete", "lifespan.shutdown.complete"


@trap("settings-at-import")
def test_version_and_stage():
    assert probes.talk("/version", APP_VERSION="3.1", APP_STAGE="prod") == [(200, {"version": "3.1", "stage": "prod"})]


@trap("settings-at-import")
def test_the_environment_changes_afterwards():
    assert probes.later_environment() == [(200, {"version": "1", "stage": "dev"})] * 2


@trap("ready-too-early")
def test_ready_before_the_start():
    assert probes.talk("/ready") == [STARTING]


@trap("ready-too-early")
def test_ready_while_the_price_lists_are_loaded():
    assert probes.talk("START", "/ready", "WARM", "/ready") == ["at work", STARTING, STARTED, READY]


@trap("shared-phase")
def test_one_of_two_apps_is_started():
    assert probes.two_apps((0, "START"), (0, "WARM"), (0, "/ready"), (1, "/ready")) == ["at work", STARTED, READY, STARTING]


@trap("shared-phase")
def test_one_of_two_apps_is_stopped():
    steps = *((n, step) for n in (0, 1) for step in ("START", "WARM")), (1, "STOP"), (0, "/ready"), (1, "/ready"), (0, "/version")
    assert probes.two_apps(*steps)[4:] == ["at work", READY, STOPPING, (200, {"version": "1", "stage": "test"})]


@trap("health-waits")
def test_health_before_and_during_the_start():
    assert probes.talk("/health", "START", "/health", "WARM", "/health") == [OK, "at work", OK, STARTED, OK]


@trap("health-waits")
def test_health_during_and_after_the_shutdown():
    steps = "START", "WARM", "STOP", "/health", "COOL", "/health"
    assert probes.talk(*steps)[2:] == ["at work", OK, STOPPED, OK]


@trap("ready-while-stopping")
def test_ready_while_the_queue_is_sent():
    assert probes.talk("START", "WARM", "STOP", "/ready", "COOL", "/ready")[2:] == ["at work", STOPPING, STOPPED, STOPPING]


@contract
def test_what_is_called_and_when():
    steps = "CALLS", "/ready", "/health", "START", "CALLS", "WARM", "/ready", "CALLS", "STOP", "CALLS", "COOL", "CALLS"
    found = probes.talk(*steps)
    assert [result for step, result in zip(steps, found) if step == "CALLS"] == [(0, 0), (1, 0), (1, 0), (1, 1), (1, 1)]


@trap("cools-anyway")
def test_loading_fails():
    found = probes.talk("START", "FAIL", "/ready", "/health", "CALLS")
    assert found == ["at work", "lifespan.startup.failed", STARTING, OK, (1, 0)]


@contract
def test_variables_that_are_missing_or_empty():
    assert probes.talk("/version") == [(200, {"version": "0.0.0", "stage": "dev"})]
    assert probes.talk("/version", APP_VERSION="", APP_STAGE="") == [(200, {"version": "0.0.0", "stage": "dev"})]


@contract
def test_stages():
    for stage in ("dev", "test", "prod"):
        assert probes.talk("/version", APP_STAGE=stage) == [(200, {"version": "0.0.0", "stage": stage})]
    for stage in ("production", "PROD", " prod", "d"):
        assert probes.made(APP_STAGE=stage) == "ValueError"


@contract
def test_the_version_while_starting_and_stopping():
    version = (200, {"version": "7", "stage": "dev"})
    steps = "START", "/version", "WARM", "/version", "STOP", "/version"
    assert probes.talk(*steps, APP_VERSION="7")[1::2] == [version] * 3
