"""A breaker: a service that just failed is left alone for a while, so that no page waits for it twice."""

import time


class Breaker:
    """Open for `rest_s` after a failure; the next call after that is the trial."""

    def __init__(self, rest_s: float) -> None:
        self._rest_s, self._open_until = rest_s, 0.0

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self._open_until

    def failed(self) -> None:
        self._open_until = time.monotonic() + self._rest_s
