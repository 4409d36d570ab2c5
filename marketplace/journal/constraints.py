"""What the database refuses for every state machine, read from the machine's own table."""

from django.db.models import CheckConstraint, Q

from marketplace.kernel.states import StateMachine


def state_constraints(machine: StateMachine) -> list[CheckConstraint]:
    """Return the checks «the state is known» and «each stamp is set iff the state says so»."""
    known = CheckConstraint(condition=Q(state__in=sorted(machine.states)), name=f"{machine.name}_state_known")
    return [known, *(_stamp(machine, column) for column in machine.stamps)]


def _stamp(machine: StateMachine, column: str) -> CheckConstraint:
    held = machine.stamps[column]
    free = machine.optional.get(column, frozenset())
    without = frozenset(machine.states) - held - free
    condition = Q(state__in=sorted(held), **{f"{column}__isnull": False})
    if without:
        condition |= Q(state__in=sorted(without), **{f"{column}__isnull": True})
    if free:
        condition |= Q(state__in=sorted(free))
    return CheckConstraint(condition=condition, name=f"{machine.name}_{column}_iff")
