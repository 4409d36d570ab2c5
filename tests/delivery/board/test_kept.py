"""The operator reads whether promises are kept; a city that keeps too few is said on the board."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from delivery.board.health import health
from delivery.board.kept import kept_lately, promises_told
from delivery.board.said_plot import said_plot
from delivery.promise.models import Quote
from delivery.promise.rules.calibration import Ended
from delivery.promise.rules.scores import Standing
from delivery.runs.models import Delivery
from marketplace.kernel import clock
from marketplace.kernel.clock import TownClock
from tests.delivery.promise.street import DOOR, a_city, a_courier, a_delivery, carries, north
from tests.town import person

SIX = datetime(2026, 11, 24, 18, 0, tzinfo=ZoneInfo("Europe/Paris"))
ASKED = SIX - timedelta(hours=5)


@pytest.fixture
def here(db):
    return a_city()


@pytest.fixture(autouse=True)
def _six_o_clock():
    before = clock.town_clock()
    clock.configure(TownClock(wall=clock.wall_now(), town=SIX, rate=1.0))
    yield
    clock.configure(before)


@pytest.fixture
def desk(db) -> Client:
    client = Client(headers={"Accept-Language": "en"})
    client.force_login(person("Olga", is_staff=True))
    return client


def lived(city, *, kept: int, late: int, asked_at: datetime = ASKED, said: int = 30) -> None:
    """So many promises of `said` minutes, kept by ten minutes or late by five."""
    first = a_delivery(
        city, pickup=north(500), dropoff=DOOR, pickup_name="Levain", promised_at=asked_at + timedelta(hours=9)
    )
    run = carries(a_courier(city), first, state="picked_up")
    promised_at = asked_at + timedelta(minutes=said)
    rows, quotes = [], []
    for rank in range(kept + late):
        quotes.append(
            Quote(
                city=city, basket_key=first.pickup_key, basket_version=rank, door_lat=47, door_lon=2, quoted_at=asked_at,
                promised_at=promised_at, expires_at=promised_at, fee_minor=1, taken_at=asked_at,
                parts={"quantile": 0.97, "policy": "3", "minutes": {"courier": 3},
                       "expected_at": (asked_at + timedelta(minutes=18)).isoformat()},
            )
        )  # fmt: skip
        quotes[-1].order_key = quotes[-1].public_id
        came = promised_at + timedelta(minutes=-10 if rank < kept else 5)
        row = Delivery.objects.get(pk=first.pk)
        row.pk, row.public_id, row.basket_key = None, quotes[-1].public_id, quotes[-1].public_id
        row.placed_at, row.promised_at, row.delivered_at, row.state = asked_at, promised_at, came, "delivered"
        row.run, row.next_decision_at = run, None
        rows.append(row)
    Quote.objects.bulk_create(quotes)
    Delivery.objects.bulk_create(rows)


def page(desk, city, query: str = "") -> str:
    return desk.get(reverse("board:promises", args=[city.slug]) + query).content.decode()


def test_the_page_says_the_share_its_luck_and_the_shift(here, desk):
    lived(here, kept=95, late=5)

    text = page(desk, here)

    assert "<strong>95.0%</strong>" in text
    assert "88.8–97.8" in text  # Wilson's interval of 95 of 100
    assert "<strong>+5.0</strong>" in text  # the 97th comes five minutes late
    assert "Levain" in text
    assert "1:00 – 3:00" not in text
    assert "12:00 – 15:00" in text
    assert text.count('class="deciles"') == 1
    assert "style=" not in text[text.index("<figure") : text.index("</figure>")]
    assert "data-wrong" in text


def test_the_page_is_one_query_of_promises_however_many(here, django_assert_num_queries):
    lived(here, kept=30, late=1)

    with django_assert_num_queries(1):
        promises_told(here, days=28, at=SIX)


def test_without_promises_the_page_says_so(here, desk):
    text = page(desk, here)

    assert "No promise was due in these days" in text
    assert "<table" not in text


@pytest.mark.parametrize(
    ("query", "count"), [("", 20), ("?days=7", 10), ("?days=1", 0), ("?days=91", 30), ("?days=x", 20)]
)
def test_the_span_is_chosen_from_four_and_is_four_weeks_otherwise(here, desk, query, count):
    for ago in (3, 20, 60):
        lived(here, kept=10, late=0, asked_at=ASKED - timedelta(days=ago))

    text = page(desk, here, query)

    assert (f"<strong>{count}</strong>" in text) == (count > 0)
    assert text.count('aria-current="true"') == 1


def test_the_page_is_written_in_french_first(here, desk):
    lived(here, kept=100, late=0)
    french = Client(headers={"Accept-Language": "fr"})
    french.force_login(person("Oriane", is_staff=True))

    text = page(french, here)

    assert "Promesses tenues, par groupe" in text
    assert "12\xa0h – 15\xa0h" in text
    assert "jusqu’à 5\xa0min" in text


def test_mal_finds_no_promises(here):
    client = Client()
    client.force_login(person("Mal"))

    assert client.get(reverse("board:promises", args=[here.slug])).status_code == 404


def test_a_city_that_keeps_too_few_is_said_on_the_board(here, desk):
    lived(here, kept=95, late=5)

    stands = health(here, wall_at=clock.wall_now(), at=SIX)
    text = desk.get(reverse("board:health", args=[here.slug])).content.decode()

    assert stands.promises.standing is Standing.SHORT
    assert stands.is_wrong
    assert "Promises kept: 95.0% over 7 days, 100 promises. Less than the 97% that should be kept." in text
    assert text.count("look here") == 2
    assert reverse("board:promises", args=[here.slug]) in text


@pytest.mark.parametrize(
    ("kept", "late", "stands", "words"),
    [
        (90, 9, Standing.FEW, "90 of 99 over 7 days, too few to say more"),
        (
            99,
            1,
            Standing.OPEN,
            "99.0% over 7 days, 100 promises. More than 97%, though it may still be luck.",
        ),
        (200, 0, Standing.SURE, "100.0% over 7 days, 200 promises. At least 97%, beyond luck."),
    ],
)
def test_a_city_that_keeps_enough_or_has_promised_little_raises_no_alarm(here, kept, late, stands, words):
    lived(here, kept=kept, late=late)

    with translation.override("en"):
        lately = kept_lately(here, at=SIX)

    assert lately.standing is stands
    assert not lately.is_short
    assert words in lately.words


def test_a_share_just_short_never_reads_as_enough(here):
    lived(here, kept=4848, late=152)  # 96.96 %

    with translation.override("en"):
        assert "96.9%" in kept_lately(here, at=SIX).words


def test_without_promises_the_board_says_nothing_of_them(here):
    assert kept_lately(here, at=SIX).words == ""


def ended(over_min: float | None, said: int = 30) -> Ended:
    promised_at = ASKED + timedelta(minutes=said)
    door_at = None if over_min is None else promised_at + timedelta(minutes=over_min)
    return Ended(quoted_at=ASKED, promised_at=promised_at, door_at=door_at)


def test_a_band_kept_by_97_of_100_lies_below_the_line_and_one_that_is_not_above_it():
    rows = [*(ended(-9.0) for _ in range(97)), *(ended(4.0) for _ in range(3))]
    rows += [*(ended(-9.0, said=50) for _ in range(96)), *(ended(4.0, said=50) for _ in range(4))]

    plot = said_plot(rows)

    kept, late = plot.bars
    assert (kept.is_late, late.is_late) == (False, True)
    x1, y1, x2, y2 = plot.promise
    on_the_line = [y1 + (bar.x - x1) / (x2 - x1) * (y2 - y1) for bar in plot.bars]
    assert kept.sure_y > on_the_line[0]  # down is sooner
    assert late.sure_y < on_the_line[1]
    assert [tick.name for tick in plot.said] == ["30", "40", "50"]


def test_what_never_came_is_drawn_at_the_edge_and_a_band_of_nine_not_at_all():
    plot = said_plot([*(ended(None) for _ in range(10)), *(ended(-5.0, said=50) for _ in range(9))])

    (bar,) = plot.bars
    assert bar.middle_y == bar.sure_y == plot.top
    assert said_plot([ended(-5.0)] * 9) is None
