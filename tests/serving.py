"""A server of `kg serve`, for tests that ask it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import HTTPServer

from kg.worker import Worker


@contextmanager
def listening(server: HTTPServer, worker: Worker) -> Iterator[str]:
    """Answer in the background; gives the address, and closes both at the end."""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    worker.close()
    thread.join()
