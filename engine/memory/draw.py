from __future__ import annotations

from zlib import crc32


def draw(seed: str) -> float:
    """At least 0, below 1; the same for the same seed on every machine. Not for secrets."""
    # The high bits of a CRC hardly differ between like seeds; multiplying carries the low ones there.
    return (crc32(seed.encode()) * 0x9E3779B1 & 0xFFFFFFFF) / (1 << 32)
