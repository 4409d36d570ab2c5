"""What the terminal says when the house is up: what to open, and as whom."""

from dataclasses import dataclass

Cast = list[tuple[str, str, str, str]]


@dataclass(frozen=True)
class Greeting:
    """`people` are (role, path, e-mail, password); `town` is what the town's clock shows, if it has one."""

    site: str
    took_s: float
    town: str
    hour_min: float
    mail: str
    people: Cast

    def text(self) -> str:
        lines = ["", f"Quartier is up ({self.took_s:.1f} s)."]
        if self.town:
            lines.append(
                f"In the town it is {self.town}; an hour there passes in {self.hour_min:.0f} min here."
            )
        return "\n".join([*lines, "", *self._table(), "", "Ctrl-C ends everything.", ""])

    def _table(self) -> list[str]:
        rows = [("The street", f"{self.site}/", "nobody: just look", "")]
        rows += [(role, f"{self.site}{path}", email, password) for role, path, email, password in self.people]
        rows += [("Courier API", f"{self.site}/api/docs/", "", ""), ("Mails sent", self.mail, "", "")]
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        cells = ([cell.ljust(width) for cell, width in zip(row, widths, strict=True)] for row in rows)
        return ["  " + "   ".join(row).rstrip() for row in cells]
