"""The scene of the day, for this folder."""

from tests.midday import asker, day

__all__ = ["asker", "day"]
