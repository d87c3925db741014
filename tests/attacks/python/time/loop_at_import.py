# expect: TLE
# tries: an endless loop while it is being loaded
while True:
    pass
