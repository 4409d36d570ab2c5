"""With Numba and without: the same plans; and no decision waits for a compiler."""

import hashlib
import subprocess
import sys

import pytest

from delivery.planning import Policy, Snapshot, plan, warm_up
from delivery.planning.search.compare import runner_up
from delivery.planning.search.construct import insert_all
from delivery.planning.search.improve import improve
from delivery.planning.search.insertion import added_at, fits, put
from tests.delivery.planning.little_town import courier, delivery, random_town, town
from tests.house import ROOT

STEPS = (added_at, fits, put, insert_all, improve, runner_up)
SHORT = Policy(iterations=12, max_batch=3)

IN_PYTHON = """
import sys
sys.modules["numba"] = None
from tests.delivery.planning.test_machine_code import STEPS, digest_of_plans
assert not any(hasattr(step, "signatures") for step in STEPS)
print(digest_of_plans())
"""


def digest_of_plans() -> str:
    """Return a digest of everything that is said about some towns: stops, moments, offers, reasons, costs."""
    towns = [random_town(seed, couriers=3, deliveries=8) for seed in range(3)]
    said = "".join(repr(plan(snapshot, SHORT, seed=5)) for snapshot in towns)
    return hashlib.sha256(said.encode()).hexdigest()


def test_python_alone_gives_the_same_plans() -> None:
    alone = subprocess.run(
        [sys.executable, "-c", IN_PYTHON], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert alone.stdout.strip() == digest_of_plans()


def one_courier() -> Snapshot:
    return town([courier("cy", 0)], [delivery("bread", 1, 2)], at=[0, 100, 300])


def many_couriers() -> Snapshot:
    return random_town(1, couriers=40, deliveries=12)


def two_vehicles() -> Snapshot:
    bikes = random_town(2, couriers=3, deliveries=5)
    travel = {"bike": bikes.travel["bike"], "van": bikes.travel["bike"] / 2}
    return Snapshot(now_s=0.0, couriers=bikes.couriers, deliveries=bikes.deliveries, travel=travel)


def a_matrix_of_another_make() -> Snapshot:
    known = random_town(3, couriers=3, deliveries=5)
    turned = known.travel["bike"].astype("float64").T
    turned.flags.writeable = False
    return Snapshot(now_s=0.0, couriers=known.couriers, deliveries=known.deliveries, travel={"bike": turned})


@pytest.mark.parametrize("a_town", [one_courier, many_couriers, two_vehicles, a_matrix_of_another_make])
def test_after_warming_up_nothing_is_compiled_for_a_decision(a_town) -> None:
    warm_up()
    before = [getattr(step, "signatures", None) for step in STEPS]

    made = plan(a_town(), SHORT)
    plan(a_town(), SHORT, seed=len(made.runs))

    assert [getattr(step, "signatures", None) for step in STEPS] == before
