"""Every message of an order, in both languages, as text and as a page; once each, and never markup from a name."""

from datetime import timedelta

import pytest
from django.conf import settings

from marketplace.gateways.mail import Letter, MailUnreachable
from marketplace.notices import operations
from marketplace.notices.letters import letter
from marketplace.notices.models import Notice
from tests.town import NOON

KINDS = (
    "order_authorised",
    "order_cancelled",
    "order_abandoned",
    "order_on_its_way",
    "order_completed",
    "line_missing",
)
FACTS = {
    "code": "K4T7PQ", "name": "Ada", "token": "a-token", "promised_at": NOON.isoformat(), "total_minor": 1_530,
    "door": "12 rue des Tanneurs, 18999", "product": "Pain & beurre", "missing": 1, "minor": 420,
    "delivery_minor": 290, "tip_minor": 0, "voucher_minor": 500, "credit_minor": 0, "held_minor": 1_030,
    "bought": [{"name": "Au Pain Levé", "lines": [{"quantity": 2, "name": "Pain & beurre", "minor": 1_240}]}],
}  # fmt: skip
pytestmark = pytest.mark.django_db


class Box:
    """A post that keeps what it is given, and may be shut."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []
        self.is_shut = False

    def send(self, letter: Letter) -> None:
        if self.is_shut:
            raise MailUnreachable("shut")
        self.letters.append(letter)


def written(kind: str, language: str, **facts: object) -> Letter:
    return letter(Notice(kind=kind, language=language, recipient="ada@example.org", context=FACTS | facts))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("language", "hello"), [("fr", "Bonjour Ada,"), ("en", "Hello Ada,")])
def test_a_letter_greets_names_the_order_and_leads_to_it(kind: str, language: str, hello: str) -> None:
    one = written(kind, language)

    assert one.text.startswith(hello)
    assert "K4T7PQ" in one.subject
    assert "K4T7PQ" in one.text
    assert settings.SITE_URL in one.text
    assert "%(" not in one.text + one.subject


@pytest.mark.parametrize("kind", KINDS)
def test_french_and_english_differ_in_every_letter(kind: str) -> None:
    assert written(kind, "fr").subject != written(kind, "en").subject
    assert written(kind, "fr").text != written(kind, "en").text


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_says_the_same_and_its_links_can_be_pressed(kind: str) -> None:
    one = written(kind, "fr")

    assert one.html.count('<a href="http') >= 1
    assert 'lang="fr"' in one.html
    assert "Bonjour Ada" in one.html


def test_amounts_and_times_are_written_as_its_reader_writes_them() -> None:
    assert "15,30\u00a0€" in written("order_authorised", "fr").text
    assert "12\u00a0h\u00a000" in written("order_authorised", "fr").text
    assert "€15.30" in written("order_authorised", "en").text
    assert "12:00" in written("order_authorised", "en").text


def test_the_confirmation_says_what_was_bought_where_and_for_how_much() -> None:
    one = written("order_authorised", "en")

    for said in (
        "Au Pain Levé",
        "12 rue des Tanneurs",
        "€12.40",
        "€2.90",
        "€15.30",
        "−€5.00",
        "€10.30",
        "/legal/terms/",
    ):
        assert said in one.text
        assert said in one.html
    assert "2 × Pain & beurre · €12.40" in one.text
    assert "<td>2 × Pain &amp; beurre</td>" in one.html
    assert "Tip" not in one.text


def test_what_is_held_is_less_what_a_voucher_and_credit_pay() -> None:
    assert "Held on your card: €10.30" in written("order_authorised", "en").text  # 15.30 - 5.00


def test_a_name_with_markup_is_only_text_on_the_page() -> None:
    one = written("order_authorised", "en", name="<img src=x>")

    assert "<img" not in one.html
    assert "<img src=x>" in one.text


def a_notice(ref: str = "order_completed:1") -> None:
    operations.want("order_completed", ref=ref, recipient="ada@example.org", language="en", context=FACTS)


def test_a_message_is_sent_once_however_often_it_is_wanted() -> None:
    box = Box()
    a_notice()
    a_notice()
    later = NOON + timedelta(days=3_650)
    operations.send_due(post=box, wall_at=later)
    operations.send_due(post=box, wall_at=later + timedelta(hours=1))

    assert len(box.letters) == 1


def test_a_shut_post_is_tried_again_and_given_up_in_the_end() -> None:
    box, at = Box(), NOON + timedelta(days=3_650)
    box.is_shut = True
    a_notice()
    for _try in range(operations.ATTEMPTS + 2):
        at += timedelta(hours=1)
        operations.send_due(post=box, wall_at=at)

    row = Notice.objects.get()
    assert (row.attempts, row.last_error, row.next_attempt_at) == (operations.ATTEMPTS, "shut", None)
    assert row.parked_at is not None
