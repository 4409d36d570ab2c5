"""Promises as a drawing: across what was said, up how long it took, the line between them is the promise. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from statistics import fmean

from delivery.board.plots import Tick
from delivery.promise.rules.calibration import Ended, minutes
from delivery.promise.rules.scores import WANTED

WIDTH, HEIGHT = 640, 320
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 12, 28
BAND_MIN = 5
FEWEST = 10  # promises of a band; of fewer, the deciles say nothing
MOST_MIN = 90.0  # what took longer is drawn at the edge


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One band of said minutes: from the first to the ninth decile, the median, and where just 97 % had come."""

    x: float
    tenth_y: float
    middle_y: float
    ninth_y: float
    sure_y: float
    from_x: float  # of the mark at `sure_y`
    to_x: float
    is_late: bool  # fewer than 97 % came in time
    count: int


@dataclass(frozen=True, kw_only=True)
class SaidPlot:
    """Places in the drawing's own units; the promise is a line from the first point to the last."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    promise: tuple[float, float, float, float]
    bars: tuple[Bar, ...]
    said: tuple[Tick, ...]
    taken: tuple[Tick, ...]


@dataclass(frozen=True)
class _Scale:
    least: float
    most: float
    top: float

    def x(self, said: float) -> float:
        return round(LEFT + (said - self.least) / (self.most - self.least) * (WIDTH - LEFT - RIGHT), 1)

    def y(self, taken: float) -> float:
        held = min(max(taken, 0.0), self.top)
        return round(TOP + (self.top - held) / self.top * (HEIGHT - TOP - BOTTOM), 1)


def said_plot(rows: Iterable[Ended]) -> SaidPlot | None:
    """Return the drawing of promises with a forecast, or None where no band of five minutes has ten."""
    bands: dict[int, list[tuple[float, float]]] = {}
    for row in rows:
        if not row.is_window:
            said = minutes(row.quoted_at, row.promised_at)
            bands.setdefault(ceil(said / BAND_MIN), []).append((said, row.over_min))
    drawn = [bands[band] for band in sorted(bands) if len(bands[band]) >= FEWEST]
    if not drawn:
        return None
    scale = _scale(drawn)
    return SaidPlot(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        top=TOP,
        bottom=HEIGHT - BOTTOM,
        promise=_promise(scale),
        bars=tuple(_bar(band, scale) for band in drawn),
        said=tuple(
            Tick(at=scale.x(m), name=str(m))
            for m in range(ceil(scale.least / 10) * 10, floor(scale.most) + 1, 10)
        ),
        taken=tuple(Tick(at=scale.y(m), name=str(m)) for m in range(0, int(scale.top) + 1, 15)),
    )


def _scale(drawn: Sequence[Sequence[tuple[float, float]]]) -> _Scale:
    said = [said for band in drawn for said, _over in band]
    ends = [_mean(band) + _quantile(band, WANTED) for band in drawn]
    highest = max(*ends, *said)
    return _Scale(
        least=min(said) - BAND_MIN / 2,
        most=max(said) + BAND_MIN / 2,
        top=min(MOST_MIN, ceil(min(highest, MOST_MIN) / 15) * 15.0),
    )


def _promise(scale: _Scale) -> tuple[float, float, float, float]:
    last = min(scale.most, scale.top)
    return scale.x(scale.least), scale.y(scale.least), scale.x(last), scale.y(last)


def _bar(band: Sequence[tuple[float, float]], scale: _Scale) -> Bar:
    said, sure = _mean(band), _quantile(band, WANTED)
    half = BAND_MIN * 0.3
    return Bar(
        x=scale.x(said),
        tenth_y=scale.y(said + _quantile(band, 0.1)),
        middle_y=scale.y(said + _quantile(band, 0.5)),
        ninth_y=scale.y(said + _quantile(band, 0.9)),
        sure_y=scale.y(said + sure),
        from_x=scale.x(said - half),
        to_x=scale.x(said + half),
        is_late=sure > 0,
        count=len(band),
    )


def _mean(band: Sequence[tuple[float, float]]) -> float:
    return fmean(said for said, _over in band)


def _quantile(band: Sequence[tuple[float, float]], share: float) -> float:
    """Return the least excess that at least this share of the band does not exceed."""
    overs = sorted(over for _said, over in band)
    return overs[ceil(share * len(overs) - 1e-9) - 1]
