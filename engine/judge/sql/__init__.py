"""SQL answers: run in `worker.py` (jailed, stand-alone), judged in `judging.py` (trusted)."""
