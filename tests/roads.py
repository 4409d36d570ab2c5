"""Which Python on this machine can build roads."""

from functools import cache

from marketplace.gateways.maps.building import roads_python

NO_ROADS = "no Python here has the extra «roads»"


@cache
def find_roads_python() -> str | None:
    """Return a Python of 3.12 or newer with the extra, or None; ROADS_PYTHON may name one."""
    return roads_python()
