"""What pages say of a promise, a refusal and a fee, in both languages."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from delivery.promise.queries import arrival_of, fee_lines, said
from delivery.promise.rules import FeePolicy, Part, Promise, Refusal, WhyNot, delivery_fee
from delivery.promise.rules.saying import Alternative, Otherwise

NOON = datetime(2026, 6, 5, 10, tzinfo=UTC)  # a Friday, noon in Paris


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def a_promise(**columns) -> Promise:
    parts = {Part.ACCEPT: 60.0, Part.PREPARE: 300.0, Part.RIDE: 240.0, Part.MARGIN: 300.0}
    usual = {
        "promised_at": NOON + timedelta(minutes=15), "expected_at": NOON + timedelta(minutes=10), "parts": parts,
        "quarter_hour": False, "quantile": 0.9, "holds_s": 130.0,
    }  # fmt: skip
    return Promise(**(usual | columns))


def test_a_promise_is_a_time_with_its_parts_and_how_long_it_stands():
    view = said(a_promise(), at=NOON)

    assert view.sentence == "At your door by 12:15."
    assert [(part.name, part.minutes) for part in view.parts] == [
        ("Order", 1), ("Preparation", 5), ("Ride", 4), ("Margin", 5),
    ]  # fmt: skip
    assert view.order_within_s == 130
    assert view.arrival.state == "promised"


def test_a_quarter_of_an_hour_has_its_own_pill():
    assert arrival_of(a_promise(quarter_hour=True), at=NOON).state == "quarter"


@pytest.mark.parametrize("why", list(WhyNot))
def test_every_refusal_has_a_sentence_and_a_few_words_for_the_pill(why):
    view = said(Refusal(why=why, opens_at=NOON + timedelta(hours=1), earliest_at=NOON), at=NOON)

    assert view.code == why.value
    assert view.sentence.endswith(".")
    assert 0 < len(view.arrival.reason) <= 24
    assert "{" not in view.sentence + view.arrival.reason


@pytest.mark.parametrize(
    ("opens_at", "words"),
    [
        (NOON + timedelta(hours=3), "from 15:00"),
        (NOON + timedelta(hours=20), "from tomorrow 8:00"),
        (NOON + timedelta(days=3), "from Monday 12:00"),
    ],
)
def test_an_opening_on_another_day_is_said_with_its_day(opens_at, words):
    assert arrival_of(Refusal(why=WhyNot.OPENS_AT, opens_at=opens_at), at=NOON).reason == words


def test_alternatives_say_from_when_where_that_is_known():
    later = Otherwise(Alternative.LATER_SLOT, NOON + timedelta(hours=2))
    view = said(
        Refusal(why=WhyNot.OVER_THE_HOUR, otherwise=(later, Otherwise(Alternative.COLLECT_YOURSELF))), at=NOON
    )

    assert [other.words for other in view.alternatives] == [
        "Have it brought later, from 14:00",
        "Collect it yourself",
    ]


def test_the_lines_of_a_fee_are_named_and_add_up():
    fee = delivery_fee(distance_m=2600, shops=3, goods_minor=2000, policy=FeePolicy())

    lines = fee_lines(fee)

    assert [(line.name, line.amount_minor) for line in lines] == [
        ("Delivery", 290), ("2 more shops", 100), ("3 steps of distance", 90),
    ]  # fmt: skip
    assert sum(line.amount_minor for line in lines) == fee.total_minor


def test_french_is_complete():
    with translation.override("fr"):
        words = [said(Refusal(why=why, opens_at=NOON), at=NOON).sentence for why in WhyNot]
        parts = [part.name for part in said(a_promise(), at=NOON).parts]

    with translation.override("en"):
        english = [said(Refusal(why=why, opens_at=NOON), at=NOON).sentence for why in WhyNot]
        assert not set(words) & set(english)
        assert parts == ["Commande", "Préparation", "Trajet", "Marge"]
