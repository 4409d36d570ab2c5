"""The contract of the card door is asked of both banks."""

from tests.banks import bank, real_bank, running_standin

__all__ = ["bank", "real_bank", "running_standin"]
