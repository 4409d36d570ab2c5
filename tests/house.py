"""The house as the architecture tests read it: its rooms in their order, its contracts, its own source files."""

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
APPS = ("marketplace", "sellers", "delivery")


@cache
def contracts() -> list[dict[str, Any]]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


@cache
def rank() -> dict[str, int]:
    """Return how high each room stands; rooms of one layer stand equally high."""
    layers = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    return {
        room.strip(): height
        for height, layer in enumerate(reversed(layers))
        for room in layer.replace("|", ":").split(":")
    }


def room_of(module: str) -> str:
    return ".".join(module.split(".")[:2])


@cache
def sources() -> dict[Path, ast.Module]:
    """Return the syntax trees of our own modules, without migrations."""
    files = (
        file for app in APPS for file in sorted((ROOT / app).rglob("*.py")) if "migrations" not in file.parts
    )
    return {file.relative_to(ROOT): ast.parse(file.read_text()) for file in files}
