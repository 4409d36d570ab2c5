"""Who reacts to what: every reaction across rooms on one screen."""

from collections.abc import Callable, Mapping, Sequence

REACTIONS: Mapping[str, Sequence[Callable[..., None]]] = {}
