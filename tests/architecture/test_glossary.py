"""One voice: our own names say the words of the glossary and none of those it forbids."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

from tests.house import APPS, ROOT, sources

NEVER = frozenset(
    [
        "customer",
        "buyer",
        "client",
        "vendor",
        "partner",
        "merchant",
        "store",
        "item",
        "cart",
        "bag",
        "shipment",
        "job",
        "driver",
        "rider",
        "collection",
        "trip",
        "tour",
        "mission",
        "deadline",
        "timeslot",
        "delay",
        "buffer",
        "service",
        "manager",
        "helper",
        "util",
        "utils",
        "handler",
        "processor",
        "ping",
        "commission",
        "task",
    ]
)
# The words of Python, Django, Celery, Stripe and HTTP are theirs; each exception says whose.
THEIRS = {
    "handler404": "Django",
    "handler500": "Django",
    "handler403": "Django",
    "handler400": "Django",
    "StockItem": "the layout: a shop's counter of one listing",
    "stock_item": "the layout",
    "pickup_service_s": "VROOM: the seconds spent at a stop",
    "dropoff_service_s": "VROOM: the seconds spent at a stop",
    "client_event_id": "the courier API: the name phones gave the act",
}
# Here Stripe's words are spoken: it is the door to Stripe and the stand-in for it.
STRIPE_SPEAKS = (Path("marketplace/demo/stripe"), Path("marketplace/gateways"))
STRIPE_WORDS = frozenset({"customer", "client", "partner", "merchant", "item", "delay"})


def words(name: str) -> set[str]:
    """Return the words of a snake_case or CamelCase name, singular and plural alike."""
    found = re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)
    lower = {word.lower() for word in found}
    return lower | {word.removesuffix("s") for word in lower}


def names(file: Path, tree: ast.Module) -> Iterator[str]:
    """Yield the names of our classes, functions, fields and the module itself."""
    if file.name != "tasks.py":  # Celery's own word for its own file
        yield file.stem
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield node.name
            yield from _fields(node)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name


def _fields(node: ast.ClassDef) -> Iterator[str]:
    for statement in node.body:
        targets = (
            statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        )
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def forbidden(name: str, *, file: Path) -> set[str]:
    if name in THEIRS:
        return set()
    allowed = STRIPE_WORDS if any(file.is_relative_to(folder) for folder in STRIPE_SPEAKS) else frozenset()
    return words(name) & NEVER - allowed


def test_our_code_speaks_the_glossary():
    found = [
        f"{file}: {name} says {', '.join(sorted(bad))}"
        for file, tree in sources().items()
        for name in names(file, tree)
        if (bad := forbidden(name, file=file))
    ]

    assert "\n".join(found) == ""


def test_our_tables_speak_the_glossary():
    found = [
        f"{model.__name__}.{field.name}"
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.fields
        if forbidden(field.name, file=Path()) or forbidden(model.__name__, file=Path())
    ]

    assert found == []


def test_our_templates_speak_the_glossary():
    own = (file.relative_to(ROOT / "templates") for file in (ROOT / "templates").rglob("*.*"))

    assert [str(file) for file in own if forbidden(file.stem, file=Path())] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("CustomerManager", {"customer", "manager"}),
        ("cart_items", {"cart", "item"}),
        ("HTTPClient", {"client"}),
    ],
)
def test_a_forbidden_word_is_heard(name: str, said: set[str]):
    assert forbidden(name, file=Path()) == said


def test_a_word_within_a_word_is_not_heard():
    assert forbidden("restore_backpressure", file=Path()) == set()
