"""Ringing a worker's bell: a message only says «look»; losing it costs one sweep, never an order."""

import logging
import time
from typing import Any

log = logging.getLogger(__name__)

SILENCE_S = 5.0
_silent_until = 0.0


def ring(task: Any, **ids: Any) -> None:
    """Publish `task`; a broker that is down or frozen is logged and never decides the caller's answer.

    After a failure nothing is published for a few seconds: with the broker frozen every press would
    otherwise wait for its time-out, and the sweeper finds the rows anyway.
    """
    global _silent_until
    if time.monotonic() < _silent_until:
        return
    try:
        task.apply_async(kwargs=ids, ignore_result=True)
    except Exception as error:
        _silent_until = time.monotonic() + SILENCE_S
        log.warning("bell %s not heard (%s); the sweeper will find the row", task.name, error)
