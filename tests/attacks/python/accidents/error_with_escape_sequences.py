# expect: RTE
# tries: an exception whose text clears the screen
def merge(first, second):
    raise OSError("\x1b[2J\x1b[1;1H\x1b]0;accepted\x07 AC\r\n\x9b2J")
