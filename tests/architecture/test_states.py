"""States are written once: the picture is fresh, and the database knows every state and stamp."""

from django.apps import apps
from django.db.models import CheckConstraint, Model

from marketplace.project.states_document import document, machines
from tests.house import APPS, ROOT

PASSING = {"reservation": "lives minutes, is never shown, and moves under the lock of its stock item"}


def models_with_a_state() -> list[type[Model]]:
    return [
        model
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        if any(field.name == "state" for field in model._meta.fields)
    ]


def checks(model: type[Model]) -> set[str]:
    return {check.name for check in model._meta.constraints if isinstance(check, CheckConstraint)}


def known(model: type[Model]) -> list[str]:
    """Return the machines whose states the model's checks know."""
    ending = "_state_known"
    return [name.removesuffix(ending) for name in checks(model) if name.endswith(ending)]


def test_the_picture_of_the_states_is_fresh():
    assert (ROOT / "docs" / "states.md").read_text() == document(ROOT), "stale: run `make docs`"


def test_every_state_column_knows_its_states():
    found = models_with_a_state()

    assert len(found) >= 9
    for model in found:
        assert len(known(model)) == 1, f"{model.__name__}: no check says which states are known"


def test_every_state_column_is_held_to_its_machine():
    by_name = {machine.name: machine for _room, machine in machines(ROOT)}
    held = {known(model)[0]: model for model in models_with_a_state()}

    assert held.keys() - by_name.keys() == PASSING.keys()
    for name, machine in by_name.items():
        field = held[name]._meta.get_field("state")
        assert {str(value) for value, _label in field.choices or ()} == set(machine.states)
        missing = {f"{name}_{column}_iff" for column in machine.stamps} - checks(held[name])
        assert not missing, f"{held[name].__name__}: {missing}"


def test_no_state_is_out_of_reach():
    for _room, machine in machines(ROOT):
        first, *others = machine.states
        reached = {first}
        while more := {to for state in reached for to in machine.moves[state]} - reached:
            reached |= {str(state) for state in more}
        assert reached == {first, *others}, machine.name
