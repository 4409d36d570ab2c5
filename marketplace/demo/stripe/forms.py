"""Nested form parameters as Stripe writes them: `a[b]=1`, `list[0]=x`, `list[]=x`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

_BRACKETS = re.compile(r"\[([^\]]*)\]")


def decode(text: str) -> dict[str, Any]:
    """Return the tree that a query string or form body spells."""
    tree: dict[str, Any] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        head, *_ = name.split("[", 1)
        _plant(tree, [head, *_BRACKETS.findall(name)], value)
    return {name: _as_lists(branch) for name, branch in tree.items()}


def _plant(tree: dict[str, Any], path: Iterable[str], value: str) -> None:
    *way, last = path
    for step in way:
        branch = tree.setdefault(step or str(len(tree)), {})
        if not isinstance(branch, dict):
            branch = tree[step] = {}
        tree = branch
    tree[last or str(len(tree))] = value


def _as_lists(branch: Any) -> Any:
    if not isinstance(branch, dict):
        return branch
    grown = {name: _as_lists(value) for name, value in branch.items()}
    if grown and all(name.isdigit() for name in grown):
        return [grown[name] for name in sorted(grown, key=int)]
    return grown
