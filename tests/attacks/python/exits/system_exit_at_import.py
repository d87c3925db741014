# expect: RTE
# tries: leaving while it is being loaded
raise SystemExit(0)
