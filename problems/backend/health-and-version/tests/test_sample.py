import probes


def test_the_version():
    assert probes.talk("/version", APP_VERSION="2.4.1") == [(200, {"version": "2.4.1", "stage": "dev"})]


def test_start_and_stop():
    assert probes.talk("START", "WARM", "/ready", "STOP", "COOL", "/ready", "/health", APP_VERSION="2.4.1") == [
        "at work", "lifespan.startup.complete", (200, {"status": "ready"}),
        "at work", "lifespan.shutdown.complete", (503, {"status": "stopping"}), (200, {"status": "ok"}),
    ]
