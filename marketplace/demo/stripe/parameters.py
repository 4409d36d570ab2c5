"""What a request may and must carry; anything else is a 400, as at Stripe.

A specification is one line of words: `amount:int!` (required integer), `confirm:bool`, `metadata:map`
(free), `mode:payment|setup` (one of), `line_items.*.quantity:int` (in each of a list), plain `customer` (text).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from marketplace.demo.stripe.errors import invalid, missing, unknown

EVERYWHERE = "expand:list metadata:map"


@dataclass
class Rule:
    kind: str = "text"
    required: bool = False
    parts: dict[str, Rule] = field(default_factory=dict)


def check(specification: str, params: dict[str, Any]) -> dict[str, Any]:
    """Return `params` with their types, or refuse them as Stripe does."""
    return _check_parts(_rules(specification), params, "")


@cache
def _rules(specification: str) -> Rule:
    root = Rule(kind="parts")
    for word in f"{specification} {EVERYWHERE}".split():
        path, _, kind = word.rstrip("!").partition(":")
        rule = root
        for step in path.split("."):
            rule.kind = "each" if step == "*" else "parts"
            rule = rule.parts.setdefault(step, Rule())
        rule.kind, rule.required = kind or "text", word.endswith("!")
    return root


def _check_parts(rule: Rule, params: dict[str, Any], where: str) -> dict[str, Any]:
    checked = {}
    for name, value in params.items():
        param = f"{where}[{name}]" if where else name
        if name not in rule.parts:
            raise unknown(param)
        checked[name] = _check(rule.parts[name], value, param)
    for name, part in rule.parts.items():
        if part.required and checked.get(name) in (None, ""):
            raise missing(f"{where}[{name}]" if where else name)
    return checked


def _check(rule: Rule, value: Any, param: str) -> Any:
    if rule.kind == "parts":
        if not isinstance(value, dict):
            raise invalid(f"Invalid object: {param}", param=param)
        return _check_parts(rule, value, param)
    if rule.kind == "each":
        if not isinstance(value, list):
            raise invalid(f"Invalid array: {param}", param=param)
        return [_check(rule.parts["*"], each, f"{param}[{place}]") for place, each in enumerate(value)]
    return _check_leaf(rule.kind, value, param)


def _check_leaf(kind: str, value: Any, param: str) -> Any:
    if kind == "int":
        return _integer(value, param)
    if kind == "bool":
        return _boolean(value, param)
    if kind in ("map", "list", "any"):
        return _shape(kind, value, param)
    if isinstance(value, dict | list):
        raise invalid(f"Invalid string: {param}", param=param)
    if "|" in kind and value not in kind.split("|"):
        raise invalid(f"Invalid {param}: must be one of {kind.replace('|', ', ')}", param=param)
    return value


def _integer(value: Any, param: str) -> int:
    text = str(value)
    if not text.removeprefix("-").isdecimal() or isinstance(value, bool):
        raise invalid(f"Invalid integer: {text}", code="parameter_invalid_integer", param=param)
    return int(text)


def _boolean(value: Any, param: str) -> bool:
    if value not in (True, False, "true", "false"):
        raise invalid(f"Invalid boolean: {value}", param=param)
    return value in (True, "true")


def _shape(kind: str, value: Any, param: str) -> Any:
    if kind == "map" and value == "":
        return {}
    wanted: type = {"map": dict, "list": list, "any": object}[kind]
    if not isinstance(value, wanted):
        raise invalid(f"Invalid {'hash' if kind == 'map' else 'array'}: {param}", param=param)
    return value
