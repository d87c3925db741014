# drill: functions/any-divisor
def divisor(n):
    raise NotImplementedError
