"""Two who press at once: one wins; and the twin without the guard shows that the guard is what does it."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from django.db import connections, models, transaction

from delivery import planning
from delivery.dispatch import operations as dispatch
from delivery.dispatch.locks import Held
from delivery.dispatch.models import Decision, Lease, Offer
from delivery.dispatch.operations import OfferGone
from delivery.runs import operations as runs
from delivery.runs.models import Delivery, Run
from marketplace.journal.models import Event
from marketplace.kernel.states import AlreadyMoved, IllegalMove
from tests.delivery.parcels import later, offered, parcel, tick
from tests.town import city, courier

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Return what each act answered or raised, all begun at the same moment on connections of their own."""
    gate, answers = threading.Barrier(len(acts)), [None] * len(acts)

    def run(number: int, act: Callable[[], Any]) -> None:
        gate.wait()
        try:
            answers[number] = act()
        except (AlreadyMoved, IllegalMove, OfferGone) as lost:
            answers[number] = lost
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return answers


def a_yes_and_a_no() -> tuple[list[Any], Offer]:
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    answers = at_once(
        lambda: dispatch.accept(Offer.objects.get(pk=offer.pk), at=later(6)),
        lambda: dispatch.refuse(Offer.objects.get(pk=offer.pk), at=later(6)),
    )
    return answers, Offer.objects.get(pk=offer.pk)


def test_a_yes_and_a_no_at_once_have_one_winner():
    answers, offer = a_yes_and_a_no()

    assert sum(isinstance(answer, OfferGone) for answer in answers) == 1
    expected = {"accepted": "assigned", "refused": "planned"}
    assert Delivery.objects.get().state == expected[offer.state]


def test_without_row_lock_and_compare_and_swap_both_would_win(monkeypatch):
    """The twin: the same race with the guards off ends with two winners."""
    meet = threading.Barrier(2)

    def unguarded(row: models.Model, machine: Any, to: str, **given: Any) -> Event:
        if isinstance(row, Offer):
            meet.wait(5)
        names = {f.name for f in row._meta.get_fields()}
        columns = {name: value for name, value in given.items() if name in names}
        type(row)._default_manager.filter(pk=row.pk).update(state=to, **columns)
        row.state = to
        return Event()

    def unlocked(offer: Offer) -> Offer:
        fresh = Offer.objects.select_related("courier", "city").get(pk=offer.pk)
        fresh.is_over = False
        return fresh

    offers, endings = "delivery.dispatch.operations.offers", "delivery.dispatch.operations.endings"
    here = city()
    courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    monkeypatch.setattr(f"{endings}.advance", unguarded)
    monkeypatch.setattr(f"{offers}.locked", unlocked)
    monkeypatch.setattr(f"{offers}.runs.assign", lambda *_, **__: "a run")
    monkeypatch.setattr(f"{offers}.free", lambda *_, **__: None)

    answers = at_once(
        lambda: dispatch.accept(Offer.objects.get(pk=offer.pk), at=later(6)),
        lambda: dispatch.refuse(Offer.objects.get(pk=offer.pk), at=later(6)),
    )

    assert answers == ["a run", None]  # both were told that they won


def test_a_calling_off_that_waited_for_a_yes_takes_the_new_run_s_stops_out():
    here = city()
    courier(here, "Cy")
    delivery = parcel(here)
    offer = offered(here)
    call_off = threading.Thread(target=_call_off, args=(delivery,))

    with transaction.atomic():
        dispatch.accept(offer, at=later(6))
        call_off.start()
        time.sleep(0.3)  # it waits for the row that this transaction holds
    call_off.join(20)

    delivery.refresh_from_db()
    assert delivery.state == "cancelled"
    assert set(delivery.stops.values_list("state", flat=True)) == {"skipped"}
    assert Run.objects.get().state == "abandoned"


def _call_off(delivery: Delivery) -> None:
    runs.call_off(delivery, at=later(6), reason="shopper")
    connections.close_all()


def test_eight_looks_at_once_write_one_offer():
    here = city()
    for name in ("Cy", "Di", "Ed"):
        courier(here, name)
    parcel(here)

    at_once(*[lambda: tick(here, later(5))] * 8)

    assert Offer.objects.count() == 1
    assert Event.objects.filter(name="delivery.offered").count() == 1
    assert Lease.objects.get().fence >= 1


def two_looks_that_think_at_the_same_time(monkeypatch) -> tuple[list[Any], int]:
    """Return what two ticks answered and how many decisions were written; whoever thinks waits for the other one."""
    here = city()
    for name in ("Cy", "Di"):
        courier(here, name)
    parcel(here)
    meet, real = threading.Barrier(2), planning.plan

    def thoughtful(*arguments: Any) -> planning.Plan:
        with suppress(threading.BrokenBarrierError):
            meet.wait(1.5)
        return real(*arguments)

    monkeypatch.setattr(planning, "plan", thoughtful)
    answers = at_once(lambda: tick(here, later(5)), lambda: tick(here, later(5)))
    return answers, Decision.objects.count()


def test_two_looks_at_one_city_never_both_write(monkeypatch):
    answers, decisions = two_looks_that_think_at_the_same_time(monkeypatch)

    assert sorted(answers) == [0, 1]
    assert decisions == 1


def test_without_lease_and_fence_both_looks_write(monkeypatch):
    """The twin: nobody takes the lease from anybody, no number is compared."""
    monkeypatch.setattr("delivery.dispatch.locks._take", lambda here: Held(city=here, fence=1))
    monkeypatch.setattr("delivery.dispatch.locks.Held.check", lambda _held: None)

    _, decisions = two_looks_that_think_at_the_same_time(monkeypatch)

    assert decisions == 2


def overtaken_while_thinking(monkeypatch) -> None:
    """One look, whose lease ends while it thinks and is taken by somebody else."""
    here = city()
    courier(here, "Cy")
    parcel(here)
    real = planning.plan

    def slow(*arguments: Any) -> planning.Plan:
        Lease.objects.update(fence=models.F("fence") + 1, holder="somebody else")
        return real(*arguments)

    monkeypatch.setattr(planning, "plan", slow)
    tick(here, later(5))


def test_who_was_overtaken_while_thinking_writes_nothing_at_all(monkeypatch):
    overtaken_while_thinking(monkeypatch)

    assert not Decision.objects.exists()
    assert not Offer.objects.exists()
    assert not Event.objects.filter(name__in=["delivery.offered", "delivery.eta_moved"]).exists()


def test_without_the_fence_who_was_overtaken_writes_all_the_same(monkeypatch):
    """The twin: the older number is not compared."""
    monkeypatch.setattr("delivery.dispatch.locks.Held.check", lambda _held: None)

    overtaken_while_thinking(monkeypatch)

    assert Decision.objects.exists()
    assert Offer.objects.exists()


def test_two_stale_copies_have_one_winner():
    here = city()
    courier(here, "Cy")
    delivery = parcel(here)
    first, second = (Delivery.objects.get(pk=delivery.pk) for _ in range(2))

    runs.escalate(first, at=later(6), reason="nobody_can")

    assert runs.escalate(second, at=later(7), reason="nobody_can") is False
    assert Delivery.objects.get().escalated_at == later(6)
