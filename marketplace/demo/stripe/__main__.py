"""Start the stand-in: `python -m marketplace.demo.stripe --port 8112 --state var/stripe.sqlite3 …`."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import sys
import threading
from pathlib import Path

from marketplace.demo.stripe import faults
from marketplace.demo.stripe.app import StandIn
from marketplace.demo.stripe.desk import Options

# Stripe delivers at least once and in any order; who develops here meets that on the first day.
USUAL_FAULTS = "twice_share=0.2,shuffle_s=0.3"


def main() -> None:
    asked = _arguments()
    try:
        standin = StandIn(
            _options(asked), port=asked.port, state=asked.state, troubles=faults.parse(asked.faults)
        )
    except (OSError, ValueError, sqlite3.Error) as trouble:
        reason = getattr(trouble, "strerror", None) or trouble
        kept = f" and keep its state in {asked.state}" if asked.state else ""
        sys.exit(f"The card stand-in cannot listen on port {asked.port}{kept}: {reason}.")
    stopping = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stopping.set())
    standin.start(top_up=asked.float)
    print(f"Card stand-in (no real money) on {standin.options.base_url}", flush=True)
    stopping.wait()
    standin.stop()


def _options(asked: argparse.Namespace) -> Options:
    return Options(
        base_url=asked.base_url or f"http://127.0.0.1:{asked.port}",
        secret_key=asked.secret_key,
        publishable_key=asked.publishable_key,
        webhook_url=asked.webhook_url,
        webhook_secret=asked.secret,
        settles_in_s=asked.settles_in,
        pays_out_every_s=asked.pays_out_every,
    )


def _arguments() -> argparse.Namespace:
    usual = Options()
    asking = argparse.ArgumentParser(prog="marketplace.demo.stripe", description=__doc__)
    asking.add_argument("--port", type=int, default=8112)
    asking.add_argument(
        "--state", type=Path, help="SQLite file; without it everything is forgotten at the end"
    )
    asking.add_argument("--base-url", help="address that browsers know this server by")
    asking.add_argument("--webhook-url", help="where signed events go")
    asking.add_argument("--secret", default=usual.webhook_secret, help="signing secret of the webhooks")
    asking.add_argument("--secret-key", default=usual.secret_key)
    asking.add_argument("--publishable-key", default=usual.publishable_key)
    asking.add_argument(
        "--settles-in", type=float, default=0.0, help="seconds until money taken can be spent"
    )
    asking.add_argument(
        "--pays-out-every", type=float, default=0.0, help="seconds; 0: payouts on demand only"
    )
    asking.add_argument(
        "--float", type=int, default=100_000, help="the platform's own money at the start, in cents"
    )
    asking.add_argument(
        "--faults", default=USUAL_FAULTS, help=f"'' for a perfect day; usual: {USUAL_FAULTS}; see faults.py"
    )
    return asking.parse_args()


if __name__ == "__main__":
    main()
