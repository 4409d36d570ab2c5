"""A month's statement in the portal: to read, to take away, with the program that checks it; for nobody else."""

import pytest

from marketplace.ledger import verify
from marketplace.ledger.operations import book
from tests.town import NOON


@pytest.fixture
def booked(town):
    mine = town.baker.seller.ledger_account
    legs = {"card_clearing": 763, mine: -648, "application_fee": -115}
    book("capture", "ch_1", legs, city=town.city, at=NOON)
    return town


@pytest.fixture
def page(booked):
    from django.urls import reverse

    return reverse("portal:statement", args=[booked.baker.slug])


def test_the_page_says_what_is_owed(bo, page):
    said = bo.get(page)

    assert said.status_code == 200
    assert "Sale" in said.text
    assert said.text.count("6.48") >= 3  # the row, its balance, the end


def test_the_file_and_the_program_belong_together(bo, page, tmp_path):
    file, program = bo.get(f"{page}fichier"), bo.get(f"{page}verify.py")

    assert file["Content-Disposition"].startswith('attachment; filename="quartier-')
    path = tmp_path / "m.csv"
    path.write_bytes(file.content)
    assert verify.main([str(path)]) == 0
    assert program.content.decode().startswith('"""Checks statements')


def test_a_shop_without_sales_has_nothing_to_state(bo, town):
    from django.urls import reverse

    page = reverse("portal:statement", args=[town.baker.slug])

    assert "Nothing booked yet" in bo.get(page).text
    assert b"closing,0" in bo.get(f"{page}fichier").content


@pytest.mark.parametrize("month", ["2020-01", "nonsense", "2026-13"])
def test_a_month_that_is_none_is_not_there(bo, page, month):
    assert bo.get(page, {"mois": month}).status_code == 404


def test_mal_gets_404(mal, page):
    for path in ("", "fichier", "verify.py"):
        assert mal.get(page + path).status_code == 404


def test_who_acts_for_one_shop_of_two_does_not_see_the_other_s_money(bo, booked, page):
    booked.grocer.seller_id = booked.baker.seller_id
    booked.grocer.save(update_fields=["seller"])

    assert bo.get(page).status_code == 404
