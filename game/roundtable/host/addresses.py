"""Addresses of this machine and of those who may reach it: loopback and private ones alone."""

from __future__ import annotations

import ipaddress
import socket


def is_private(address: str) -> bool:
    """Whether an address lies on this machine or in a local network."""
    try:
        found = ipaddress.ip_address(address.strip("[]").split("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    found = mapped or found
    return (found.is_loopback or found.is_private or found.is_link_local) and not (
        found.is_unspecified or found.is_multicast
    )


def is_ours(host: str) -> bool:
    """Whether the host that a request names is a local machine's address.

    So no page from elsewhere can have sent a browser here under a name of its own.
    """
    name = host.rsplit(":", 1)[0] if host.count(":") == 1 or host.startswith("[") else host
    return name == "localhost" or is_private(name)


def private_address() -> str:
    """The address under which the local network reaches this machine; loopback where there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("10.255.255.255", 9))  # a datagram socket sends nothing by this
            found = str(asked.getsockname()[0])
        except OSError:
            return "127.0.0.1"
    return found if is_private(found) else "127.0.0.1"
