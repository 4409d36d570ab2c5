"""Every import contract holds, and is seen to fail when somebody breaks it."""

import copy
import os
import subprocess
import sys
from typing import Any

import grimp
import pytest
from importlinter.configuration import configure
from importlinter.contracts.acyclic_siblings import AcyclicSiblingsContract
from importlinter.contracts.forbidden import ForbiddenContract
from importlinter.contracts.layers import LayersContract
from importlinter.contracts.protected import ProtectedContract

from tests.house import APPS, ROOT, contracts

KINDS = {
    "layers": LayersContract,
    "forbidden": ForbiddenContract,
    "protected": ProtectedContract,
    "acyclic_siblings": AcyclicSiblingsContract,
}
BREACHES: dict[str, list[tuple[str, str]]] = {
    "The rooms stand in one order and import downwards only": [
        ("sellers.shops.models", "marketplace.orders.models"),
    ],
    "No two rooms of an app import each other in a ring": [
        ("marketplace.accounts.models", "marketplace.catalogue.models"),
        ("marketplace.catalogue.models", "marketplace.accounts.models"),
    ],
    "Delivery never learns of orders, prices and sellers": [
        ("delivery.runs.queries", "sellers.shops.models"),
    ],
    "The replay knows planning and travel, nothing that is written": [
        ("delivery.replay", "delivery.runs.models"),
    ],
    "What decides is pure": [("delivery.promise.rules", "django")],
    "Only the gateways speak to the world": [("marketplace.orders.operations", "stripe")],
    "The demo is never imported by the house": [("marketplace.storefront", "marketplace.demo")],
    "An app's index of models is for Django, not for rooms": [
        ("marketplace.orders.operations", "marketplace.models"),
    ],
}

configure()


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*APPS, include_external_packages=True)


def keeps(contract: dict[str, Any], graph: grimp.ImportGraph) -> bool:
    session = {"root_packages": list(APPS), "include_external_packages": True}
    read = KINDS[contract["type"]](contract["name"], session, contract)
    return bool(read.check(graph=copy.deepcopy(graph), verbose=False).kept)


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: contract["name"])
def test_the_house_keeps_its_contract(contract: dict[str, Any], graph: grimp.ImportGraph):
    assert keeps(contract, graph)


@pytest.mark.parametrize("contract", contracts(), ids=lambda contract: contract["name"])
def test_a_breach_is_seen(contract: dict[str, Any], graph: grimp.ImportGraph):
    broken = copy.deepcopy(graph)
    for importer, imported in BREACHES[contract["name"]]:
        broken.add_import(importer=importer, imported=imported)

    assert not keeps(contract, broken)


@pytest.mark.parametrize(
    "module", ["delivery.planning", "marketplace.kernel.money", "delivery.promise.rules"]
)
def test_what_decides_loads_no_django(module: str):
    code = f"import {module}, sys; sys.exit('django' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=os.environ, check=False)

    assert done.returncode == 0
