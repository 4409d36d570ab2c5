"""The operator's records: for operators only, nothing is edited, a row's buttons are its legal moves, each act is journaled."""

import re
from collections.abc import Iterator

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from delivery.runs.models import Delivery
from marketplace.accounts.models import User
from marketplace.journal.desk import desk
from marketplace.journal.models import Event, Reaction
from marketplace.journal.moves import Act, legal, perform
from marketplace.journal.record_names import NAMES
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock
from marketplace.kernel.states import IllegalMove
from sellers.fulfilment.models import Fulfilment
from sellers.fulfilment.states import FULFILMENT
from sellers.stock.models import StockItem
from tests import town
from tests.delivery.parcels import carried, later, parcel
from tests.presses import a_paid_order
from tests.town import NOON, PASSWORD, Town

pytestmark = pytest.mark.django_db

TABLES = sorted(desk._registry, key=lambda model: model._meta.label)


@pytest.fixture
def street() -> Town:
    return town.build()


@pytest.fixture(autouse=True)
def _ten_past_noon() -> Iterator[None]:
    before = clock.town_clock()
    clock.configure(TownClock(wall=clock.wall_now(), town=later(10), rate=1.0))
    yield
    clock.configure(before)


@pytest.fixture
def olga() -> Client:
    """The operator's browser, in English."""
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(town.person("Olga", is_staff=True))
    return client


def list_url(model: type[Model]) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def row_url(row: Model) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def move_url(row: Model, name: str) -> str:
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_move", args=[row.pk, name])


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_a_table_is_there_for_operators_only(street, olga, model):
    url = list_url(model)

    assert olga.get(url).status_code == 200
    for stranger in (street.ada, street.bo, street.cy.user, street.mal):
        client = Client()
        client.force_login(stranger)
        assert client.get(url).status_code == 404
    asked = Client().get(url, follow=True)
    assert asked.redirect_chain[-1][0].startswith(reverse("account_login"))


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_nothing_is_added_edited_or_deleted(olga, model):
    records = desk._registry[model]
    request = olga.get(list_url(model)).wsgi_request

    assert not records.has_add_permission(request)
    assert not records.has_change_permission(request)
    assert not records.has_delete_permission(request)
    assert "delete_selected" not in records.get_actions(request)


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)
def test_a_search_for_anything_is_answered(olga, model):
    for words in ("K7", "0198a000-0000-7000-8000-000000000000", "'; --", "é" * 300, "\x00"):
        assert olga.get(list_url(model), {"q": words}).status_code == 200


@pytest.mark.parametrize("model", [Delivery, Event, StockItem], ids=lambda model: model._meta.label)
def test_a_list_costs_the_same_for_one_row_and_for_many(street, olga, model, django_assert_max_num_queries):
    for _ in range(12):
        parcel(street.city)

    with django_assert_max_num_queries(8):
        assert olga.get(list_url(model)).status_code == 200


def test_every_kind_of_row_that_a_delivery_leaves_can_be_opened(street, olga):
    delivery = carried(street.city, street.cy)
    rows = [
        street.city,
        street.baker,
        street.bread,
        street.cy,
        street.ada,
        street.baker.seller,
        delivery,
        delivery.run,
    ]
    rows += [street.bread.stock, street.bread.product, Event.objects.first()]

    for row in rows:
        assert olga.get(row_url(row)).status_code == 200, row


def test_a_delivery_shows_the_moves_of_its_state_and_no_other(street, olga):
    planned = parcel(street.city)

    page = olga.get(row_url(planned)).content.decode()
    assert "Call off…" in page
    assert "Take it back from its courier" not in page

    page = olga.get(row_url(carried(street.city, street.cy))).content.decode()
    assert "Take it back from its courier" in page


@pytest.mark.parametrize("state", FULFILMENT.states)
def test_the_buttons_of_a_share_are_the_moves_of_its_machine(state):
    moves = desk._registry[Fulfilment].moves

    offered = {str(move.to) for move in legal(moves, Fulfilment(state=state))}

    by_hand = {"accepted", "rejected", "ready", "cancelled"}
    assert offered == {str(to) for to in FULFILMENT.moves[state]} & by_hand


def test_a_press_moves_the_row_and_the_journal_names_the_operator(street, olga):
    delivery = carried(street.city, street.cy)

    olga.post(move_url(delivery, "released"))

    delivery.refresh_from_db()
    assert delivery.state == "planned"
    event = Event.objects.get(name="operator.released")
    assert event.actor.startswith("operator:")
    assert event.subject_id == str(delivery.public_id)


def test_the_same_press_again_says_that_it_has_moved_on(street, olga):
    delivery = carried(street.city, street.cy)

    olga.post(move_url(delivery, "released"))
    page = olga.post(move_url(delivery, "released"), follow=True).content.decode()

    assert "has moved on meanwhile" in page
    assert Event.objects.filter(name="operator.released").count() == 1


def test_an_illegal_move_is_refused_below_the_page_too(street):
    delivery = parcel(street.city)
    move = next(move for move in desk._registry[Delivery].moves if move.name == "released")

    with pytest.raises(IllegalMove):
        perform(move, delivery, Act(at=NOON, wall_at=NOON, actor="operator:x"))

    assert not Event.objects.filter(name="operator.released").exists()


def test_strangers_press_nothing(street):
    delivery = carried(street.city, street.cy)

    for stranger in (street.ada, street.bo, street.cy.user, street.mal):
        client = Client()
        client.force_login(stranger)
        for name in ("released", "called_off"):
            assert client.post(move_url(delivery, name)).status_code == 404
            assert client.get(move_url(delivery, name)).status_code == 404
    assert Client().post(move_url(delivery, "released")).status_code == 302

    delivery.refresh_from_db()
    assert delivery.state == "assigned"


def test_a_grave_move_asks_once_more(street, olga):
    delivery = parcel(street.city)

    page = olga.get(move_url(delivery, "called_off")).content.decode()

    assert "nothing of this parcel is paid" in page
    delivery.refresh_from_db()
    assert delivery.state == "planned"


@pytest.mark.parametrize("name", ["nonsense", "delete", "sign_out"])
def test_a_move_nobody_knows_is_not_there(street, olga, name):
    assert olga.post(move_url(parcel(street.city), name)).status_code == 404


def test_a_reaction_that_was_given_up_is_tried_again(street, olga):
    parcel(street.city)
    reaction = Reaction.objects.first()
    Reaction.objects.filter(pk=reaction.pk).update(parked_at=NOON, next_attempt_at=None, attempts=8)

    assert "/move/retry/" in olga.get(row_url(reaction)).content.decode()
    olga.post(move_url(reaction, "retry"))

    reaction.refresh_from_db()
    assert (reaction.parked_at, reaction.attempts) == (None, 0)
    assert reaction.next_attempt_at is not None
    assert Event.objects.filter(name="operator.retried").count() == 1
    assert "/move/retry/" not in olga.get(row_url(reaction)).content.decode()


def test_a_lost_phone_is_signed_out(street, olga):
    from tests.delivery.api.phone import phone_of

    phone = phone_of(street.cy)
    assert phone.get("me").status_code == 200

    olga.post(move_url(street.cy, "sign_out"))

    assert phone.get("me").status_code == 401


def test_codes_of_a_parcel_are_not_in_its_record(street, olga):
    delivery = parcel(street.city)

    page = olga.get(row_url(delivery)).content.decode()

    assert delivery.parcel_code not in page
    assert delivery.handover_code not in page


def test_the_records_are_called_in_the_operators_language(db: None) -> None:
    User.objects.create_user("regie@example.org", PASSWORD, is_staff=True)
    operator = Client(headers={"accept-language": "fr"})
    operator.login(email="regie@example.org", password=PASSWORD)

    page = operator.get(reverse("admin:index")).content.decode()

    for words in ("Boutiques et stocks", "Coursiers et livraisons", "Commandes", "Écritures", "Propositions"):
        assert words in page
    names = re.findall(r'<th scope="row"[^>]*>\s*<a[^>]*>([^<]+)', page)
    assert len(names) == len(desk._registry)
    assert {model._meta.model_name for model in desk._registry} <= set(NAMES)


def test_a_record_with_rows_below_it_can_be_opened(street, olga):
    order = a_paid_order(street, at=NOON)
    share = Fulfilment.objects.get(order_key=order.public_id)

    for row in (order, share, share.delivery):
        page = olga.get(reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk]))
        assert page.status_code == 200
        assert "Pain de campagne" in page.content.decode()


def test_a_state_is_called_by_its_record_in_words(street, olga):
    parcel(street.city)

    page = olga.get(reverse("admin:delivery_delivery_changelist")).content.decode()

    assert "no courier yet" in page
    assert "not handed over" in page  # and not «came back», which is a refund's
