"""Writes `docs/states.md` from the machines, so that the picture cannot differ from the code."""

from importlib import import_module
from pathlib import Path

from marketplace.kernel.states import StateMachine

APPS = ("marketplace", "sellers", "delivery")
HEAD = """# States

Made from the code by `make docs`; a test says when it is stale. Moves that are not drawn are impossible:
the code refuses them, and the database refuses a row that pretends they happened.
"""


def machines(root: Path) -> list[tuple[str, StateMachine]]:
    """Return every machine of every room's `states.py` with the room's name, in the order of the house."""
    found = []
    for app in APPS:
        for file in sorted(root.glob(f"{app}/*/states.py")):
            room = f"{app}.{file.parent.name}"
            if room == "marketplace.kernel":
                continue
            values = vars(import_module(f"{room}.states")).values()
            found += [(room, value) for value in values if isinstance(value, StateMachine)]
    return found


def document(root: Path) -> str:
    return "\n".join([HEAD, *(_section(room, machine) for room, machine in machines(root))])


def _section(room: str, machine: StateMachine) -> str:
    lines = [f"## {machine.name.capitalize()}", "", f"`{room.replace('.', '/')}/states.py`", ""]
    lines += ["```mermaid", machine.mermaid(), "```", ""]
    if machine.stamps:
        lines += ["| moment | is set in | may be set in |", "|---|---|---|"]
        for column, held in machine.stamps.items():
            may = ", ".join(sorted(machine.optional.get(column, frozenset()))) or "–"
            lines.append(f"| `{column}` | {', '.join(sorted(held))} | {may} |")
        lines.append("")
    return "\n".join(lines)
