# expect: AC
# wears: a main function that reads input when run as a program
import sys


def merge(first, second):
    if sorted(first) != first or sorted(second) != second:
        raise ValueError
    return sorted([*first, *second])


def main():
    print(merge(*[list(map(int, line.split())) for line in sys.stdin]))


if __name__ == "__main__":
    main()
