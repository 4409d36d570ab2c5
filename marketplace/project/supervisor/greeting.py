"""What the terminal says when the house is up: what to open, and as whom."""

from importlib import import_module

Cast = list[tuple[str, str, str, str]]


def cast() -> Cast:
    """Return the demo's people as (role, path, e-mail, password); nobody when there is no demo."""
    try:
        return list(import_module("marketplace.demo.accounts").CAST)
    except (ModuleNotFoundError, AttributeError):
        return []


def greeting(*, site: str, took_s: float, town: str, hour_min: float, mail: str, people: Cast) -> str:
    rows = [("The street", f"{site}/", "nobody: just look", "")]
    rows += [(role, f"{site}{path}", email, password) for role, path, email, password in people]
    rows += [("Courier API", f"{site}/api/docs/", "", ""), ("Mails sent", mail, "", "")]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["", f"Quartier is up ({took_s:.1f} s)."]
    if town:
        lines.append(f"In the town it is {town}; an hour there passes in {hour_min:.0f} min here.")
    lines.append("")
    for what, where, whom, secret in rows:
        line = f"  {what:<{widths[0]}}   {where:<{widths[1]}}   {whom:<{widths[2]}}"
        lines.append(f"{line}   {secret}".rstrip())
    return "\n".join([*lines, "", "Ctrl-C ends everything.", ""])
