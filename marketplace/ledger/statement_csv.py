"""A statement as a file that can be checked without us (`verify.py`): one row a fact, minor units, UTC."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime

from marketplace.ledger.statements import Part, Row, SoldLine, Statement

COLUMNS = (
    *("row", "number", "at", "kind", "ref", "order", "name", "units", "unit_minor", "fee_bp"),
    *("fee_extra_minor", "sold_minor", "gross_minor", "fee_minor", "amount_minor", "balance_minor", "digest"),
)


def as_csv(statement: Statement) -> str:
    """Return the whole statement as CSV text, with a heading."""
    text = io.StringIO()
    file = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    file.writeheader()
    file.writerows(_rows(statement))
    return text.getvalue()


def _rows(statement: Statement) -> Iterator[dict[str, object]]:
    yield {
        "row": "statement",
        "at": _moment(statement.starts_at),
        "kind": "closed" if statement.is_closed else "open",
        "ref": statement.account,
        "name": statement.name,
        "order": _moment(statement.ends_at),
    }
    opening, closing = statement.opening, statement.closing
    yield {"row": "opening", "balance_minor": statement.opening_minor, "digest": opening.digest}
    for row in statement.rows:
        yield _entry(row)
        yield from (_line(row, line) for line in row.lines)
        yield from (_part(row, part) for part in row.explained.parts)
    yield {
        "row": "closing",
        "number": len(statement.rows),
        "balance_minor": statement.closing_minor,
        "digest": closing.digest,
    }


def _entry(row: Row) -> dict[str, object]:
    return {
        "row": "entry",
        "number": row.number,
        "at": row.moment,
        "kind": row.kind,
        "ref": row.ref,
        "order": row.order_key,
        "name": _harmless(" ".join(filter(None, (row.code, row.explained.about)))),
        "gross_minor": row.gross_minor or "",
        "fee_minor": row.fee_minor if row.gross_minor else "",
        "amount_minor": row.amount_minor,
        "balance_minor": row.balance_minor,
        "digest": row.digest,
    }


def _line(row: Row, line: SoldLine) -> dict[str, object]:
    shown = {
        "row": "line" if line.units else "given_back",
        "ref": row.ref,
        "name": _harmless(line.name),
        "gross_minor": line.gross_minor,
        "fee_minor": line.fee_minor,
    }
    if line.units:
        shown |= {"units": line.units, "unit_minor": line.unit_minor, "fee_bp": line.fee_bp}
        shown |= {"fee_extra_minor": line.fee_extra_minor, "sold_minor": line.sold_minor}
    return shown


def _part(row: Row, part: Part) -> dict[str, object]:
    return {"row": "part", "ref": row.ref, "name": _harmless(part.name), "amount_minor": part.minor}


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
