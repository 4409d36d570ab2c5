"""Ringing a worker's bell: a message only says «look»; losing it costs one sweep, never an order."""

import logging
import threading
import time
from typing import Any

log = logging.getLogger(__name__)

SILENCE_S = 5.0
APART_S = 0.1
_silent_until = 0.0
_rung_at: dict[str, float] = {}
_about_to_ring: set[str] = set()
_lock = threading.Lock()


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


def ring_for_many(task: Any) -> None:
    """Ring at once, and within a tenth of a second no more than once again, however many rows come meanwhile.

    A message costs as much as all else that is done for one piece of the bank's news; the worker looks at every due
    row anyway. A process that dies before its second ring leaves those rows to the sweeper.
    """
    name, now = task.name, time.monotonic()
    with _lock:
        if name in _about_to_ring:
            return
        wait_s = _rung_at.get(name, 0.0) + APART_S - now
        if wait_s <= 0:
            _rung_at[name] = now
        else:
            _about_to_ring.add(name)
    if wait_s <= 0:
        ring(task)
    else:
        later = threading.Timer(wait_s, _ring_again, [task])
        later.daemon = True
        later.start()


def _ring_again(task: Any) -> None:
    with _lock:
        _about_to_ring.discard(task.name)
        _rung_at[task.name] = time.monotonic()
    ring(task)
