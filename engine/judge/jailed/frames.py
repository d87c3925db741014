"""Frames on a connected socket: a length of four bytes, then JSON."""

from __future__ import annotations

import json
import struct
import time

from .wire import WireError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import socket
    from typing import Any

MAX_FRAME = 64 * 1024 * 1024
MAX_CONTAINERS = 3_000_000
"""Brackets in a frame: 64 MiB of empty lists would grow to gigabytes in the reader's memory."""
CHUNK = 1 << 20


def send(channel: socket.socket, message: Any) -> None:
    """Write one frame. Raises OSError when the other side is gone, WireError when it is too large."""
    data = json.dumps(message, separators=(",", ":")).encode("ascii")
    if len(data) > MAX_FRAME:
        raise WireError(f"larger than {MAX_FRAME // 2**20} MiB")
    channel.sendall(struct.pack("!I", len(data)) + data)


def receive_request(channel: socket.socket) -> Any:
    """A frame of the judge, which may bring packed data along, of the length that it says."""
    request = receive(channel)
    if request is not None and "packed" in request:
        request["packed"] = _exactly(channel, request["packed"], None)
    return request


def receive(channel: socket.socket, until: float | None = None) -> Any:
    """Read one frame; None when the other side is gone. Raises WireError when it is not a frame of ours.

    `until`: a moment of time.monotonic(); raises TimeoutError when the whole frame is not there by then.
    """
    head = _exactly(channel, 4, until)
    if head is None:
        return None
    (length,) = struct.unpack("!I", head)
    if length > MAX_FRAME:
        raise WireError("a frame larger than allowed")
    data = _exactly(channel, length, until)
    if data is None:
        return None
    if data.count(b"[") + data.count(b"{") > MAX_CONTAINERS:
        raise WireError("a frame that holds too many values")
    try:
        return json.loads(data)
    except (ValueError, RecursionError, MemoryError) as error:
        raise WireError("a frame that is not JSON") from error


def _exactly(channel: socket.socket, length: int, until: float | None) -> bytearray | None:
    chunks = bytearray()
    while len(chunks) < length:
        if until is not None:
            channel.settimeout(max(0.001, until - time.monotonic()))
        try:
            chunk = channel.recv(min(length - len(chunks), CHUNK))
        except ConnectionError:
            return None
        if not chunk:
            return None
        chunks += chunk
    return chunks
