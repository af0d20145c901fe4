"""How long a piece of work takes, for tests that compare two lengths of text with each other."""

import time
from collections.abc import Callable


def cpu_seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The least processor time of several runs: what the others took more, the machine took."""

    def once() -> float:
        began = time.process_time()
        work()
        return time.process_time() - began

    return min(once() for _ in range(runs))
