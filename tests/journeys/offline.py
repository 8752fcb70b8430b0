"""A laptop without a network: whoever reaches for one is told so, and the test fails.

Python tells an audit hook of every socket, whichever package opens it; a hook cannot be taken away,
so a switch says when it listens.
"""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager

NETWORKS = (socket.AF_INET, socket.AF_INET6)
LOOKUPS = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
_listening: list[bool] = []


class Reached(Exception):
    """Something wanted a network."""


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if not _listening:
        return
    opens = event == "socket.__new__" and arguments[1] in NETWORKS
    if opens or event in LOOKUPS:
        raise Reached(event, *arguments[1:])


sys.addaudithook(_listen)


@contextmanager
def offline() -> Iterator[None]:
    """No network for as long as this lasts."""
    _listening.append(True)
    try:
        yield
    finally:
        _listening.pop()
