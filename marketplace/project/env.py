"""Typed readers of the environment: a malformed or unknown setting stops the start in one sentence."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off"})


class SettingRefused(SystemExit):
    """The process must not start; the text is the one sentence the person at the terminal reads."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Env:
    """An environment read by name and type; it remembers which names are ours.

    An empty value counts as not set, as in a shell.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.known: set[str] = set()

    def read(self, name: str, default: T, parse: Callable[[str], T], *, wants: str) -> T:
        """Return the parsed value of `name`, or `default` when it is not set.

        Raises:
            SettingRefused: the value is not what `wants` says.
        """
        self.known.add(name)
        raw = self._values.get(name, "").strip()
        if not raw:
            return default
        try:
            return parse(raw)
        except ValueError as error:
            raise SettingRefused(f"The setting {name} must be {wants}, not {raw!r}.") from error

    def is_set(self, name: str) -> bool:
        self.known.add(name)
        return bool(self._values.get(name, "").strip())

    def text(self, name: str, default: str = "") -> str:
        return self.read(name, default, str, wants="a text")

    def flag(self, name: str, default: bool) -> bool:
        return self.read(name, default, _flag, wants="one of 1, 0, true, false, yes, no, on, off")

    def whole(self, name: str, default: int, *, least: int = 0, most: int = 2**31) -> int:
        wants = f"a whole number from {least} to {most}"
        return self.read(name, default, lambda raw: _within(int(raw), least, most), wants=wants)

    def number(self, name: str, default: float, *, least: float, most: float) -> float:
        wants = f"a number from {least:g} to {most:g}"
        return self.read(name, default, lambda raw: _within(float(raw), least, most), wants=wants)

    def listed(self, name: str, default: Sequence[str] = ()) -> list[str]:
        return self.read(name, list(default), _listed, wants="a list separated by commas")

    def url(self, name: str, default: str = "", *, schemes: Sequence[str] = ("http", "https")) -> str:
        wants = "an address that begins with " + " or ".join(f"{scheme}:" for scheme in schemes)
        return self.read(name, default, lambda raw: _url(raw, schemes), wants=wants)

    def folder(self, name: str, default: Path | None = None, *, exists: bool = False) -> Path | None:
        wants = "the path of a folder that exists" if exists else "the path of a folder"
        return self.read(name, default, lambda raw: _folder(raw, exists=exists), wants=wants)

    def refuse_unknown(self, prefixes: Sequence[str]) -> None:
        """Stop the start when a name with one of our prefixes was never asked for.

        Raises:
            SettingRefused: a name is unknown; the sentence names it and the nearest one we know.
        """
        from difflib import get_close_matches

        for name in sorted(self._values):
            if name.startswith(tuple(prefixes)) and name not in self.known:
                near = get_close_matches(name, sorted(self.known), n=1)
                hint = f" Did you mean {near[0]}?" if near else ""
                raise SettingRefused(f"The setting {name} is unknown.{hint}")


def _flag(raw: str) -> bool:
    if raw.lower() not in TRUE | FALSE:
        raise ValueError(raw)
    return raw.lower() in TRUE


def _within(value: T, least: object, most: object) -> T:
    if not least <= value <= most:  # type: ignore[operator]
        raise ValueError(value)
    return value


def _listed(raw: str) -> list[str]:
    return [part.strip() for part in raw.split(",") if part.strip()]


def _url(raw: str, schemes: Sequence[str]) -> str:
    parts = urlsplit(raw)
    if parts.scheme not in schemes or " " in raw:
        raise ValueError(raw)
    if parts.scheme in ("http", "https") and not parts.hostname:
        raise ValueError(raw)
    _ = parts.port  # raises on a port that is no number
    return raw.rstrip("/") if parts.path == "/" else raw


def _folder(raw: str, *, exists: bool) -> Path:
    path = Path(raw).expanduser().resolve()
    if exists and not path.is_dir():
        raise ValueError(raw)
    return path
