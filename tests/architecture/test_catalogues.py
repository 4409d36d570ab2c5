"""Both languages are whole: every text of the code and the templates has its French, exact and complete."""

import re
from pathlib import Path

import polib
import pytest

from tests.architecture.words import APPS, ROOT, told

CATALOGUES = sorted((ROOT / "locale").glob("*/fr/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
FOREIGN = re.compile(r"[a-zà-ÿ] (?:[;?!»]|:(?=\s|$))|« ")


def catalogue(path: Path) -> polib.POFile:
    return polib.pofile(str(path))


def written(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def entries() -> list[tuple[Path, polib.POEntry]]:
    return [(path, entry) for path in CATALOGUES for entry in catalogue(path) if not entry.obsolete]


def test_every_text_has_its_french() -> None:
    known = {(entry.msgctxt or "", entry.msgid) for _, entry in entries()}
    wanted = {(file, said) for file, said in told(*APPS, "templates") if said[1].strip()}

    missing = sorted(
        f"{file}: {said!r}" for file, said in wanted if said not in known and not from_django(said[1])
    )

    assert missing == []


def test_every_text_handed_to_a_tag_has_its_french() -> None:
    """`{% notice "note" _("…") %}`: no extractor sees what is handed to a tag of ours."""
    known = {entry.msgid for _, entry in entries()}
    pages = (ROOT / "templates").rglob("*.html")
    handed = {(page.name, text) for page in pages for text in re.findall(r'_\("([^"]+)"\)', page.read_text())}

    assert sorted(f"{page}: {text}" for page, text in handed if text not in known) == []


def from_django(text: str) -> bool:
    """Say whether Django or allauth itself brings the French of a text."""
    return text in {"French", "English"}


def test_no_french_is_empty_or_a_guess() -> None:
    unsure = [
        f"{path.parents[2].name}: {entry.msgid!r}"
        for path, entry in entries()
        if entry.fuzzy or not all(text.strip() for text in written(entry))
    ]

    assert unsure == []


def test_the_french_fills_in_what_the_english_does() -> None:
    wrong = [
        f"{path.parents[2].name}: {entry.msgid!r} → {text!r}"
        for path, entry in entries()
        for text in written(entry)
        if not set(PLACEHOLDER.findall(text))
        <= set(PLACEHOLDER.findall(entry.msgid) + PLACEHOLDER.findall(entry.msgid_plural))
        or (
            not entry.msgid_plural and set(PLACEHOLDER.findall(entry.msgid)) != set(PLACEHOLDER.findall(text))
        )
    ]

    assert wrong == []


def test_french_signs_keep_their_space_and_words_their_apostrophe() -> None:
    wrong = [
        f"{path.parents[2].name}: {text!r}"
        for path, entry in entries()
        for text in written(entry)
        if FOREIGN.search(text) or "'" in text
    ]

    assert wrong == []


def test_one_text_is_not_told_in_two_ways() -> None:
    """All catalogues are one to Django: the first folder wins, so two answers would be a matter of the alphabet."""
    said: dict[tuple[str, str], dict[str, str]] = {}
    for path, entry in entries():
        key = (entry.msgctxt or "", entry.msgid)
        said.setdefault(key, {})[path.parents[2].name] = "|".join(written(entry))

    assert {key: ways for key, ways in said.items() if len(set(ways.values())) > 1} == {}


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parents[2].name)
def test_a_catalogue_says_how_french_counts(path: Path) -> None:
    assert catalogue(path).metadata["Plural-Forms"].rstrip(";") == "nplurals=2; plural=(n > 1)"
