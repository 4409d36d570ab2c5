"""The look keeps its own rules: colours in one file, no shouting, small sheets, templates one can read."""

import re
from pathlib import Path
from statistics import median, quantiles

import pytest

from marketplace.storefront import assets, page_assets

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
LETTER = ROOT / "templates/marketplace/notices/page.html"  # carries its style: a mail programme loads none
MODULES = sorted(page_assets.JS.glob("*.js"))
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(|(?<![\w-])(?:white|black|red|green|blue|grey|gray)(?![\w-])", re.I)  # fmt: skip
MIXED = re.compile(r"\bin (?:oklch|oklab)\b")
STRING = re.compile(r'"[^"]*"')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
EVENT_ATTRIBUTE = re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.I)
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>", re.I)


def plain(path: Path) -> str:
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


def test_colours_live_in_the_tokens_only() -> None:
    found = {
        f"{path.name}: {match.group()}"
        for path in assets.sources()
        if path.name != "tokens.css"
        for match in COLOUR.finditer(STRING.sub('""', MIXED.sub("", plain(path))))
    }

    assert found == set()


def test_the_colour_pattern_sees_a_colour() -> None:
    assert all(COLOUR.search(f"color: {said}") for said in ("#fff", "oklch(1 0 0)", "red"))
    assert not COLOUR.search("color: var(--ink); white-space: nowrap")


def test_nothing_shouts() -> None:
    assert [path.name for path in assets.sources() if "!important" in plain(path)] == []


def test_every_sheet_speaks_inside_a_layer() -> None:
    outside = [path.name for path in assets.sources() if not plain(path).lstrip().startswith("@layer ")]

    assert outside == []


def test_a_component_file_is_named_like_its_class() -> None:
    strangers = [
        path.name
        for path in (assets.CSS / "components").glob("*.css")
        if not re.search(rf"\.{path.stem}s?\b|\.site-{path.stem}\b", plain(path))
    ]

    assert strangers == []


def test_the_sheets_stay_within_their_budget() -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in assets.sources()]

    assert sum(lengths) <= 3_500
    assert median(lengths) <= 60
    assert len(assets.whole_sheet().zipped) <= 25_000


def test_there_are_at_most_twelve_utilities() -> None:
    names = set(re.findall(r"^\s*\.([a-z-]+)", plain(assets.CSS / "utilities.css"), re.MULTILINE))
    names |= set(re.findall(r"\{\s*\.([a-z-]+)", plain(assets.CSS / "utilities.css")))

    assert 0 < len(names) <= 12


def test_a_squeezed_sheet_keeps_its_values() -> None:
    css = '/* why */\n.a {\n  inset: calc(1px + 2px) 0;\n  content: "x";\n}\n'

    assert assets.squeeze(css) == '.a{inset: calc(1px + 2px) 0;content: "x"}'


@pytest.mark.parametrize(
    "path",
    [path for path in TEMPLATES if path != LETTER],
    ids=lambda path: str(path.relative_to(ROOT / "templates")),
)
def test_a_template_has_no_style_and_no_script_of_its_own(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"\sstyle\s*=|<style\b", text)
    assert not EVENT_ATTRIBUTE.search(text)
    for attributes in INLINE_SCRIPT.findall(text):
        assert re.search(r'type="(?:importmap|application/ld\+json|application/json)"', attributes)
        assert "nonce=" in attributes


def test_templates_are_short_enough_to_read() -> None:
    lengths = [len(path.read_text(encoding="utf-8").splitlines()) for path in TEMPLATES]

    assert quantiles(lengths, n=20)[-1] <= 60


def test_pages_load_nothing_from_a_foreign_host() -> None:
    foreign = re.compile(r"""(?:src|href)\s*=\s*["'](?:https?:)?//|url\(\s*["']?(?:https?:)?//""", re.I)
    loaded = [*TEMPLATES, *assets.sources(), *MODULES]
    found = [
        f"{path.name}: {line.strip()[:80]}"
        for path in loaded
        for line in path.read_text(encoding="utf-8").splitlines()
        if foreign.search(line) and "<a " not in line
    ]

    assert found == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_behaviour_fits_on_a_screen(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 60
