"""CPU that the production server spends on a reader without a login, page by page."""

import http.client
import os
from pathlib import Path
from urllib.parse import urlsplit

from ._production import Server, serving
from .figures import Figure
from .page_weight import PAGES

WARM, REQUESTS = 20, 100
TICKS = os.sysconf("SC_CLK_TCK")
# The first is what any answer costs.
ASKED = {
    "answer to a monitor": "/healthz",
    "post": PAGES["post without pictures"],
    "list of posts": PAGES["list of posts"],
    "home": PAGES["home"],
    "board": PAGES["board"],
    "feed": "/feed.xml",
}


def worker_seconds(server: Server) -> float:
    """CPU of the only worker so far, as the kernel counts it."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text()
    told = Path(f"/proc/{int(children)}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / TICKS


def ask(server: Server, path: str, times: int) -> None:
    connection = http.client.HTTPConnection(urlsplit(server.base).netloc)
    for _ in range(times):
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != http.client.OK:
            raise RuntimeError(f"{path} answers {answer.status}")
    connection.close()


def milliseconds(server: Server, path: str) -> float:
    ask(server, path, WARM)
    begin = worker_seconds(server)
    ask(server, path, REQUESTS)
    return (worker_seconds(server) - begin) / REQUESTS * 1000


def measure() -> list[Figure]:
    with serving(workers=1) as server:
        return [
            Figure(f"a request for {name}", milliseconds(server, path), "ms CPU")
            for name, path in ASKED.items()
        ]
