# expect: TLE
# tries: reading where nothing will ever come
import os


def merge(first, second):
    reader, writer = os.pipe()
    os.read(reader, 1)
