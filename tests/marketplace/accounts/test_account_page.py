"""The member's own page: who they are, where things are brought; nobody else's."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from marketplace.accounts.door import Door
from marketplace.accounts.models import SavedAddress, User
from marketplace.accounts.operations import MOST, keep_address
from tests.town import DOOR, Town

ACCOUNT = "/compte/"


def text_of(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def an_address(town: Town, line: str) -> SavedAddress:
    kept = keep_address(town.ada, Door(line, DOOR.lat, DOOR.lon, town.city.slug, "18999"), city=town.city)
    assert kept is not None
    return kept


def usual(town: Town) -> list[str]:
    return list(town.ada.addresses.filter(is_default=True).values_list("line", flat=True))


def test_a_guest_is_asked_to_sign_in(guest: Client) -> None:
    assert guest.get(ACCOUNT)["Location"] == f"/compte/login/?next={ACCOUNT}"


def test_name_telephone_and_language_are_kept(ada: Client, town: Town) -> None:
    answer = ada.post(ACCOUNT, {"name": "Ada P.", "phone": "06 39 98 00 01", "language": "fr"}, follow=True)

    member = User.objects.get(pk=town.ada.pk)
    assert (member.name, member.phone, member.language) == ("Ada P.", "0639980001", "fr")
    assert "Enregistré." in text_of(answer)
    assert 'lang="fr"' in text_of(answer)


@pytest.mark.parametrize(
    "changed",
    [{"phone": "call me"}, {"language": "xx"}, {"name": "A" * 81}, {"language": ""}, {"name": "\x00"}],
)
def test_a_mistake_changes_nothing_and_keeps_what_was_typed(
    ada: Client, town: Town, changed: dict[str, str]
) -> None:
    answer = ada.post(ACCOUNT, {"name": "Typed Name", "phone": "", "language": "en"} | changed)

    assert answer.status_code == 422
    assert "name" in changed or "Typed Name" in text_of(answer)
    assert User.objects.get(pk=town.ada.pk).name == "Ada"


def test_the_first_address_is_the_usual_one_and_another_may_become_it(ada: Client, town: Town) -> None:
    an_address(town, "1 rue Haute")
    second = an_address(town, "2 rue Basse")
    assert usual(town) == ["1 rue Haute"]

    ada.post(f"/compte/adresses/{second.public_id}/preference")

    assert usual(town) == ["2 rue Basse"]


def test_each_address_opens_on_the_map(ada: Client, town: Town) -> None:
    an_address(town, "1 rue Haute")
    page = text_of(ada.get(ACCOUNT))

    assert "/adresse/?line=1+rue+Haute" in page
    assert f"lat={DOOR.lat:.6f}" in page


def test_a_forgotten_usual_address_hands_the_part_on(ada: Client, town: Town) -> None:
    first = an_address(town, "1 rue Haute")
    an_address(town, "2 rue Basse")

    page = text_of(ada.post(f"/compte/adresses/{first.public_id}/oubli", follow=True))

    assert "Forgotten: 1 rue Haute." in page
    assert usual(town) == ["2 rue Basse"]


def test_no_more_than_twenty_are_kept(town: Town) -> None:
    for number in range(MOST):
        an_address(town, f"{number} rue Haute")

    door = Door("one more", DOOR.lat, DOOR.lon, town.city.slug)
    assert keep_address(town.ada, door, city=town.city) is None


@pytest.mark.parametrize("act", ["preference", "oubli"])
def test_another_ones_address_is_not_there(mal: Client, guest: Client, town: Town, act: str) -> None:
    first = an_address(town, "1 rue Haute")

    assert mal.post(f"/compte/adresses/{first.public_id}/{act}").status_code == 404
    assert mal.post(f"/compte/adresses/{uuid4()}/{act}").status_code == 404
    assert guest.post(f"/compte/adresses/{first.public_id}/{act}").status_code == 302
    assert usual(town) == ["1 rue Haute"]


def test_looking_forgets_nothing(ada: Client, town: Town) -> None:
    first = an_address(town, "1 rue Haute")

    assert ada.get(f"/compte/adresses/{first.public_id}/oubli").status_code == 405


def test_an_address_with_markup_is_only_text(ada: Client, town: Town) -> None:
    an_address(town, "<b>1 rue</b>")

    assert "<b>1 rue</b>" not in text_of(ada.get(ACCOUNT))


def test_the_page_costs_the_same_however_many_addresses(
    ada: Client, town: Town, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(8):
        an_address(town, f"{number} rue Haute")

    with django_assert_max_num_queries(7):
        ada.get(ACCOUNT)
