"""How the operator's records show a column: money as money, and what a column and a state are called in their language."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils.translation import get_language

from marketplace.journal.column_names import CHOICES, COLUMNS
from marketplace.kernel.format import money

Column = Callable[[Any], object]


def dressed(model: type[Model], names: Sequence[Any]) -> list[Any]:
    """Return a record's columns, those of the table itself with their words and their money; others as they are."""
    return [_column(model, name) for name in names]


def _column(model: type[Model], name: Any) -> Any:
    try:
        field = model._meta.get_field(name)
    except (FieldDoesNotExist, TypeError):
        return name
    if not isinstance(field, Field) or (name not in COLUMNS and not name.endswith("_minor")):
        return name
    return _shown(field, name)


def _shown(field: Field, name: str) -> Column:
    def column(row: Any) -> object:
        value = getattr(row, name)
        if value is None:
            return "–"
        if name.endswith("_minor"):
            return money(value, language=get_language() or "fr", currency=getattr(row, "currency", "EUR"))
        if field.choices:
            return CHOICES.get(str(value), str(value).replace("_", " "))
        return display_for_field(value, field, "–")

    column.short_description = COLUMNS.get(name, name.removesuffix("_minor").replace("_", " "))  # type: ignore[attr-defined]
    column.admin_order_field = name  # type: ignore[attr-defined]
    column.__name__ = name
    return column


class WordsFilter(admin.ChoicesFieldListFilter):
    """Filters by a state or a bearer, called by its words."""

    def __init__(self, field: Any, *rest: Any, **more: Any) -> None:
        super().__init__(field, *rest, **more)
        self.title = COLUMNS.get(field.name, self.title)

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        words = {label: CHOICES.get(str(value), label) for value, label in self.field.flatchoices}
        for choice in super().choices(changelist):
            yield {**choice, "display": words.get(choice["display"], choice["display"])}


class EmptyFilter(admin.EmptyFieldListFilter):
    """Filters by whether something was written yet, called by its column."""

    def __init__(self, field: Any, *rest: Any, **more: Any) -> None:
        super().__init__(field, *rest, **more)
        self.title = COLUMNS.get(field.name, self.title)


def filters(model: type[Model], names: Sequence[Any]) -> list[Any]:
    """Return a record's filters with their words."""
    return [_filter(model, name) for name in names]


def _filter(model: type[Model], name: Any) -> Any:
    if isinstance(name, tuple) and name[1] is admin.EmptyFieldListFilter:
        return (name[0], EmptyFilter)
    if isinstance(name, str) and "__" not in name and model._meta.get_field(name).flatchoices:  # type: ignore[union-attr]
        return (name, WordsFilter)
    return name
