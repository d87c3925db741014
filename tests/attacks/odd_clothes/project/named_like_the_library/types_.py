import operations

add = operations.add
