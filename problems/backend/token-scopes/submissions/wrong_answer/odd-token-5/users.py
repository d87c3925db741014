"""Who may log in. Leave this file as it is."""
from hashlib import sha256
from hmac import compare_digest
from typing import NamedTuple


def hashed(password: str, salt: str) -> str:
    """(A real service takes something slower, such as scrypt.)"""
    return sha256((salt + password).encode()).hexdigest()


class User(NamedTuple):
    name: str
    salt: str
    password_hash: str
    scopes: tuple[str, ...]

    def knows(self, password: str) -> bool:
        return compare_digest(self.password_hash, hashed(password, self.salt))
