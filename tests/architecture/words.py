"""Finds every text that is meant to be translated, in code and templates, without any system tool."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
CALLS = {
    "_",
    "gettext",
    "gettext_lazy",
    "lazy",
    "pgettext",
    "pgettext_lazy",
    "ngettext",
    "ngettext_lazy",
    "npgettext",
}
APPS = ("marketplace", "sellers", "delivery")


def told(*folders: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield (file, (context, msgid)) of each translatable text below `folders`, singulars only."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix == ".py" and "migrations" not in path.parts and "demo" not in path.parts:
                yield from ((str(path.relative_to(ROOT)), text) for text in _in_code(path.read_text()))
            elif path.suffix in {".html", ".txt"}:
                yield from ((str(path.relative_to(ROOT)), text) for text in _in_template(path.read_text()))


def _in_code(source: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS and node.args:
            has_context = getattr(node.func, "id", "").lstrip("n").startswith("pgettext")
            wanted = node.args[1] if has_context and len(node.args) > 1 else node.args[0]
            context = node.args[0].value if has_context and isinstance(node.args[0], ast.Constant) else ""
            if isinstance(wanted, ast.Constant) and isinstance(wanted.value, str):
                yield str(context), wanted.value


def _in_template(source: str) -> Iterator[tuple[str, str]]:
    for line in re.findall(r"n?p?gettext\(.*?\)(?=\s|$|[^\w])", templatize(source), flags=re.DOTALL):
        try:
            yield from _in_code(re.sub(r"\bu?('|\")", r"\1", line))
        except SyntaxError:
            continue
