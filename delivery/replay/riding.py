"""Couriers of a day that is lived again: one leg, one halt after the other. Pure; seconds, metres."""

from dataclasses import dataclass, field

from delivery.planning import Policy, StopKind
from delivery.replay.lived import LivedCourier, LivedDay, LivedParcel

HALT_S = 120.0


@dataclass(slots=True)
class Halt:
    kind: StopKind
    node: int
    parcels: tuple[str, ...]
    halt_s: float  # none at a door that the courier stands at already


@dataclass(slots=True)
class Riding:
    """One courier: where they stood free at last, and what is ahead from there."""

    record: LivedCourier
    node: int
    free_s: float
    bound: list[str] = field(default_factory=list)
    aboard: list[str] = field(default_factory=list)
    ahead: list[Halt] = field(default_factory=list)
    busy_s: float = 0.0
    metres: float = 0.0


@dataclass(slots=True)
class Scene:
    day: LivedDay
    policy: Policy
    parcels: dict[str, LivedParcel]
    riding: dict[str, Riding]
    delivered: dict[str, tuple[float, str]] = field(default_factory=dict)
    now_s: float = 0.0


def is_between_shops(one: Riding) -> bool:
    return bool(one.bound and one.aboard)


def advance(scene: Scene, one: Riding) -> None:
    """Do what is over by now: a halt is over once the goods have changed hands."""
    while one.ahead:
        event_s, leave_s = _moments(scene, one, one.ahead[0])
        if event_s > scene.now_s:
            return
        halt = one.ahead.pop(0)
        _ridden(scene, one, halt.node, leave_s - one.free_s)
        one.node, one.free_s = halt.node, leave_s
        for key in halt.parcels:
            if halt.kind is StopKind.PICKUP:
                one.bound.remove(key)
                one.aboard.append(key)
            else:
                one.aboard.remove(key)
                scene.delivered[key] = event_s, one.record.id


def arrive(scene: Scene, one: Riding) -> None:
    """Put a courier who is on a leg at its end, where the plan took them to be."""
    node, free_s = next_place(scene, one)
    _ridden(scene, one, node, free_s - one.free_s)
    one.node, one.free_s = node, free_s


def next_place(scene: Scene, one: Riding) -> tuple[int, float]:
    if not one.ahead:
        return one.node, max(one.free_s, scene.now_s)
    node = one.ahead[0].node
    return node, one.free_s + float(scene.day.travel[one.record.vehicle][one.node, node])


def end(scene: Scene, one: Riding) -> tuple[int, float]:
    """Return where and when the whole run ends."""
    ghost = Riding(one.record, one.node, one.free_s)
    for halt in one.ahead:
        _, ghost.free_s = _moments(scene, ghost, halt, is_guess=True)
        ghost.node = halt.node
    return ghost.node, max(ghost.free_s, scene.now_s)


def _moments(scene: Scene, one: Riding, halt: Halt, *, is_guess: bool = False) -> tuple[float, float]:
    """Return when goods change hands at a halt and when the courier leaves it; a guess knows what the shop has said."""
    ride_s = float(scene.day.travel[one.record.vehicle][one.node, halt.node])
    event_s = one.free_s + ride_s + halt.halt_s / 2
    if halt.kind is StopKind.PICKUP:
        rows = [scene.parcels[key] for key in halt.parcels]
        event_s = max(event_s, *(p.ready(scene.now_s)[0] if is_guess else p.packed_s for p in rows))
    return event_s, event_s + halt.halt_s / 2


def _ridden(scene: Scene, one: Riding, node: int, busy_s: float) -> None:
    ride_s = float(scene.day.travel[one.record.vehicle][one.node, node])
    one.metres += ride_s * scene.day.speed_mps[one.record.vehicle]
    one.busy_s += busy_s
