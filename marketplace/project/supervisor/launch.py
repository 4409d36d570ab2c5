"""Becomes another program that ends when its parent ends; run as a file, so that nothing else is loaded."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main() -> None:
    parent = int(sys.argv[1])
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it died before we could ask
            sys.exit(1)
    os.execvp(sys.argv[2], sys.argv[2:])  # noqa: S606  a list of our own words


main()
