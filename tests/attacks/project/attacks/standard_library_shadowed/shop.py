# expect: WA RTE
# tries: json.py, sitecustomize.py, conftest.py and socket.py in its own folder
def total(items):
    return -1
