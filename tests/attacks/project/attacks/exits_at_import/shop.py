# expect: RTE
# tries: leaving while the probes import it
raise SystemExit(0)
