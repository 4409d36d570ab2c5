"""How the operator's records show a column: money as money, and what a column and a state are called in their language."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import display_for_field
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from django.utils.translation import get_language

from marketplace.journal.column_names import CHOICES, COLUMNS
from marketplace.kernel.format import money

WORDED = {"closed_by", "kind", "reason"}  # texts of ours and the bank's that have words
Column = Callable[[Any], object]


def dressed(model: type[Model], names: Sequence[Any]) -> list[Any]:
    """Return a record's columns, those of the table itself with their words and their money; others as they are.

    The same column is the same object each time: Django compares what is shown with what is not edited.
    """
    return [_column(model, name) for name in names]


@cache
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
        if value is None or (value == "" and not field.choices):
            return "–"
        if name.endswith("_minor"):
            return money(value, language=get_language() or "fr", currency=getattr(row, "currency", "EUR"))
        if field.choices or name in WORDED:
            return said(type(row), str(value), str(value).replace("_", " "))
        return display_for_field(value, field, "–")

    column.short_description = COLUMNS.get(name, name.removesuffix("_minor").replace("_", " "))  # type: ignore[attr-defined]
    column.admin_order_field = name  # type: ignore[attr-defined]
    column.__name__ = f"shown_{name}"  # else the table's own remark, in English, would stand below it
    return column


class Named:
    """A filter that is called by its column."""

    def __init__(self, field: Any, *rest: Any, **more: Any) -> None:
        super().__init__(field, *rest, **more)
        self.title = COLUMNS.get(field.name, self.title)  # type: ignore[has-type]


class WordsFilter(Named, admin.ChoicesFieldListFilter):
    """Filters by a state or a bearer, called by its words."""

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        model = self.field.model
        words = {label: said(model, str(value), label) for value, label in self.field.flatchoices}
        for choice in super().choices(changelist):
            yield {**choice, "display": words.get(choice["display"], choice["display"])}


class ValuesFilter(Named, admin.AllValuesFieldListFilter):
    """Filters by a text that has words."""

    def choices(self, changelist: Any) -> Iterator[dict[str, Any]]:
        for choice in super().choices(changelist):
            yield {**choice, "display": CHOICES.get(str(choice["display"]), choice["display"])}


class EmptyFilter(Named, admin.EmptyFieldListFilter):
    """Filters by whether something was written yet."""


class RelatedFilter(Named, admin.RelatedFieldListFilter):
    """Filters by what a row belongs to."""


def said(model: type[Model], value: str, otherwise: Any) -> Any:
    """Return what a state is called, first in this record's own words: a parcel fails in another way than a refund."""
    return CHOICES.get(f"{model._meta.model_name}.{value}", CHOICES.get(value, otherwise))


def filters(model: type[Model], names: Sequence[Any]) -> list[Any]:
    """Return a record's filters with their words."""
    return [_filter(model, name) for name in names]


def _filter(model: type[Model], name: Any) -> Any:
    if isinstance(name, tuple) and name[1] is admin.EmptyFieldListFilter:
        return (name[0], EmptyFilter)
    if not isinstance(name, str) or name not in COLUMNS:
        return name
    field = model._meta.get_field(name)
    if getattr(field, "flatchoices", None):
        return (name, WordsFilter)
    if field.is_relation:
        return (name, RelatedFilter)
    return (name, ValuesFilter) if name in WORDED else name
