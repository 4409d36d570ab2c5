"""One decorator: machine code where Numba is installed, the same Python where it is not.

Numba keeps its machine code beside the source (or in `NUMBA_CACHE_DIR`) and only looks at the file of the function
itself; a caller would go on using an old callee. So the cache lies in a folder named after the content of this room.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])

try:
    import numba
except ImportError:  # pragma: no cover - both ways are run in CI, never in one process
    numba = None


def _cache_folder() -> str:
    """Return a writable folder that belongs to exactly this state of the sources."""
    here = Path(__file__).parent
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(here.glob("*.py")))).hexdigest()[
        :12
    ]
    beside = here / "__pycache__"
    home = beside if os.access(beside if beside.is_dir() else here, os.W_OK) else Path(tempfile.gettempdir())
    return str(Path(os.environ.get("NUMBA_CACHE_DIR") or home) / f"compiled-{digest}")


if numba is not None:
    numba.config.CACHE_DIR = _cache_folder()


def compiled(function: F) -> F:
    """Return `function` as machine code, or unchanged without Numba.

    Without the counting of references to arrays (`_nrt`) a call is thirty times faster; in return nothing here may
    allocate: all memory comes from the caller (`Scratch`).
    """
    if numba is None:
        return function
    fast: F = numba.njit(cache=True, nogil=True, error_model="numpy", _nrt=False)(function)
    return fast
