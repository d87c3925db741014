# expect: TLE
# within: 25
# tries: a loop while the probes import it
while True:
    pass
