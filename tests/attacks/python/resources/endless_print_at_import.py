# expect: OLE
# tries: printing for ever while it is being loaded
while True:
    print("x" * 1000)
