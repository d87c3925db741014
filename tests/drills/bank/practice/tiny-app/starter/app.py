def greet() -> str:
    raise NotImplementedError
