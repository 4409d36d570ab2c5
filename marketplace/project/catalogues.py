"""Compiles the catalogues of words in Python, because msgfmt is not on everybody's machine."""

from pathlib import Path

import polib


def compile_stale(root: Path) -> list[Path]:
    """Compile every catalogue of every area that is newer than what was compiled, and return these.

    Raises:
        ValueError: a file is no catalogue; the text names it.
    """
    sources = sorted((root / "locale").glob("*/*/LC_MESSAGES/*.po"))
    stale = [source for source in sources if _is_stale(source)]
    for source in stale:
        _compile(source)
    return stale


def _is_stale(source: Path) -> bool:
    target = source.with_suffix(".mo")
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def _compile(source: Path) -> None:
    """Write the catalogue beside its source in one step, so that nobody reads half of it."""
    try:
        catalogue = polib.pofile(str(source))
    except (OSError, ValueError) as error:
        raise ValueError(f"{source} is no catalogue: {error}") from error
    fresh = source.with_suffix(".mo.new")
    catalogue.save_as_mofile(str(fresh))
    fresh.replace(source.with_suffix(".mo"))
