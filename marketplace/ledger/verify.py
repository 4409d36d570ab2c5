"""Checks statements without asking anybody: sums, balances, the chain from file to file, and every fee by its rule.

    python verify.py 2026-10.csv 2026-11.csv

Nothing but Python is needed. A statement is a CSV of rows: `statement` (whose, from, to), `opening`, then each `entry`
with the `line`s it is made of and what was `given_back` before, or with its `part`s (a courier's pay and the tip, whole),
then `closing`. Amounts are in cents, times in UTC.
The digest of an entry is SHA-256 over: the digest before it, its time, kind, reference, order and amount, with `|`
between them; the first statement of all starts from 64 zeros. The fee of a line is its gross × fee_bp ÷ 10 000
and that part of fee_extra_minor which its gross is of sold_minor (what the line was before anything was missing),
together rounded half up.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from dataclasses import dataclass, field
from pathlib import Path

GENESIS = "0" * 64


@dataclass
class Checked:
    """What a check of one file found; `wrong` is empty when everything holds."""

    account: str = ""
    name: str = ""
    since: str = ""
    until: str = ""
    opening_minor: int = 0
    closing_minor: int = 0
    opening_digest: str = ""
    closing_digest: str = ""
    entries: int = 0
    lines: int = 0
    sold_minor: int = 0
    fee_minor: int = 0
    wrong: list[str] = field(default_factory=list)


def check(rows: list[dict[str, str]]) -> Checked:
    """Return what one statement says, and everything in it that does not hold."""
    seen, has_end = Checked(), False
    for place, row in enumerate(rows, start=2):  # the first row of the file is its heading
        try:
            has_end = _take(seen, row, place) or has_end
        except (KeyError, ValueError, TypeError):
            seen.wrong.append(f"row {place} cannot be read")
    if not has_end:
        seen.wrong.append("the statement has no closing row: it was cut off")
    _check_transfers(seen, rows)
    _check_parts(seen, rows)
    return seen


def follows(earlier: Checked, later: Checked) -> list[str]:
    """Return what is wrong between two statements of one account, one after the other."""
    wrong = []
    if earlier.account != later.account:
        wrong.append(f"{later.account} is another account than {earlier.account}")
    if earlier.until != later.since:
        wrong.append(f"between {earlier.until} and {later.since} a statement is missing")
    if earlier.closing_minor != later.opening_minor:
        wrong.append(
            f"it opens with {_money(later.opening_minor)}, the one before closed with {_money(earlier.closing_minor)}"
        )
    if earlier.closing_digest != later.opening_digest:
        wrong.append(
            "its chain does not begin where the one before ended: an entry was changed, added or taken out"
        )
    return wrong


def fee_of(gross_minor: int, fee_bp: int, extra_minor: int, sold_minor: int) -> int:
    """Return the fee of a line: its share and its part of what is fixed, rounded half up once, in whole numbers."""
    sold = sold_minor or 1
    exact, of = gross_minor * (fee_bp * sold + extra_minor * 10_000), 10_000 * sold
    return (2 * exact + of) // (2 * of)


def _take(seen: Checked, row: dict[str, str], place: int) -> bool:
    kind = row["row"]
    if kind == "statement":
        seen.account, seen.name, seen.since, seen.until = row["ref"], row["name"], row["at"], row["order"]
    elif kind == "opening":
        seen.opening_minor = seen.closing_minor = int(row["balance_minor"])
        seen.opening_digest = seen.closing_digest = row["digest"]
    elif kind == "entry":
        _take_entry(seen, row, place)
    elif kind == "line":
        _take_line(seen, row, place)
    elif kind == "closing":
        _take_closing(seen, row)
        return True
    return False


def _take_entry(seen: Checked, row: dict[str, str], place: int) -> None:
    seen.entries += 1
    if int(row["number"]) != seen.entries:
        seen.wrong.append(f"row {place}: entry {row['number']} stands where entry {seen.entries} should")
    seen.closing_minor += int(row["amount_minor"])
    if int(row["balance_minor"]) != seen.closing_minor:
        seen.wrong.append(f"row {place}: the balance should be {_money(seen.closing_minor)}")
    text = "|".join(
        (seen.closing_digest, row["at"], row["kind"], row["ref"], row["order"], row["amount_minor"])
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest != row["digest"]:
        seen.wrong.append(f"row {place}: the entry is not the one that was chained here")
    seen.closing_digest = row["digest"]


def _take_line(seen: Checked, row: dict[str, str], place: int) -> None:
    seen.lines += 1
    gross, fee = int(row["gross_minor"]), int(row["fee_minor"])
    by_rule = fee_of(gross, int(row["fee_bp"]), int(row["fee_extra_minor"]), int(row["sold_minor"]))
    if fee != by_rule:
        seen.wrong.append(
            f"row {place}: the fee of {row['name']} is {_money(fee)}, by its rule {_money(by_rule)}"
        )


def _take_closing(seen: Checked, row: dict[str, str]) -> None:
    if int(row["number"]) != seen.entries:
        seen.wrong.append(f"the statement closes after {row['number']} entries and has {seen.entries}")
    if int(row["balance_minor"]) != seen.closing_minor:
        seen.wrong.append(
            f"it closes with {_money(int(row['balance_minor']))}, the entries come to {_money(seen.closing_minor)}"
        )
    if row["digest"] != seen.closing_digest:
        seen.wrong.append("it closes with another digest than that of its last entry")


def _check_transfers(seen: Checked, rows: list[dict[str, str]]) -> None:
    """See that the lines of each transfer come to it: gross, fee, and what is left."""
    parts: dict[str, list[int]] = {}
    for row in rows:
        if row.get("row") in {"line", "given_back"}:
            sums = parts.setdefault(row["ref"], [0, 0])
            sums[0] += int(row["gross_minor"])
            sums[1] += int(row["fee_minor"])
    for row in rows:
        if row.get("row") == "entry" and row["kind"] == "transfer" and row["gross_minor"]:
            gross, fee = int(row["gross_minor"]), int(row["fee_minor"])
            seen.sold_minor, seen.fee_minor = seen.sold_minor + gross, seen.fee_minor + fee
            if parts.get(row["ref"]) != [gross, fee]:
                seen.wrong.append(
                    f"transfer {row['ref']}: its lines do not come to {_money(gross)} and a fee of {_money(fee)}"
                )


def _check_parts(seen: Checked, rows: list[dict[str, str]]) -> None:
    """See that the parts that follow an entry come to it."""
    entry, parts = {}, []
    for row in [*rows, {"row": "end"}]:
        if row.get("row") == "part":
            parts.append(_whole(row["amount_minor"]))
            continue
        if parts and sum(parts) != _whole(entry.get("amount_minor", "")):
            seen.wrong.append(
                f"{entry.get('kind')} {entry.get('ref')}: its parts come to {_money(sum(parts))}"
            )
        entry, parts = row, []


def _whole(text: str) -> int:
    """Return a number; what is none has been found before and counts as nothing."""
    return int(text) if text.removeprefix("-").isdigit() else 0


def _money(minor: int) -> str:
    sign, minor = ("-" if minor < 0 else ""), abs(minor)
    return f"{sign}{minor // 100}.{minor % 100:02d}"


def _say(path: str, seen: Checked) -> None:
    print(f"{path}: {seen.name}, {seen.since} to {seen.until}")
    print(
        f"  opened with {_money(seen.opening_minor)}, closed with {_money(seen.closing_minor)}, {seen.entries} entries"
    )
    print(f"  sold {_money(seen.sold_minor)} in {seen.lines} lines, fees {_money(seen.fee_minor)}")
    for wrong in seen.wrong:
        print(f"  WRONG: {wrong}")


def main(paths: list[str]) -> int:
    """Check the files in the order given; return 0 when everything holds, 1 when not, 2 when there is nothing to check."""
    if not paths:
        print(__doc__)
        return 2
    before, is_wrong = None, False
    for path in paths:
        with Path(path).open(newline="", encoding="utf-8-sig") as file:
            seen = check(list(csv.DictReader(file)))
        if before is not None:
            seen.wrong += follows(before, seen)
        _say(path, seen)
        before, is_wrong = seen, is_wrong or bool(seen.wrong)
    print("Something is wrong: show us these lines." if is_wrong else "Everything holds.")
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
