"""A page of results: cards in an order that is said, facets with counts, and what helps when nothing was found."""

from dataclasses import dataclass, replace

from marketplace.search.queries import Around, Found, Narrowed, Page, find, nearly
from marketplace.storefront.cards import Card, cards
from marketplace.storefront.goods import by_id
from marketplace.storefront.queries import facets
from marketplace.storefront.queries.asked import Asked, Facet, Group
from marketplace.storefront.queries.known import Known, known_in
from marketplace.storefront.rules import Cut, cut
from marketplace.storefront.times import Times, times_of
from marketplace.storefront.visits import Visit

A_PAGE = 24


@dataclass(frozen=True)
class ResultsPage:
    """Everything that a page of results prints."""

    asked: Asked
    meant: str
    title: str
    cards: list[Card]
    cut: Cut
    times: list[Facet]
    groups: list[Group]
    active: list[Facet]
    sorts: list[Facet]
    previous_url: str
    next_url: str
    without_facets_url: str
    nearly: list[Card]
    hits: int


@dataclass(frozen=True)
class Answer:
    """What was found, before it is laid out."""

    found: Found
    number: Cut
    known: Known
    cards: list[Card]
    nearly: list[Card]


def results_page(visit: Visit, asked: Asked) -> ResultsPage:
    """Return one page of results; five queries at most, warm three."""
    times = times_of(visit)
    if visit.city is None:
        nothing = Answer(Found((), 0), cut(0, page=1, size=A_PAGE), Known({}, {}), [], [])
        return _page(asked, nothing)
    known = known_in(visit.city)
    found, number = _found(visit, asked, known, times)
    shown = cards(by_id(found.listing_ids), times, visit)
    almost = [] if found.hits else _nearly(visit, asked, times)
    return _page(asked, Answer(found, number, known, shown, almost))


def _found(visit: Visit, asked: Asked, known: Known, times: Times) -> tuple[Found, Cut]:
    assert visit.city is not None  # noqa: S101 - checked by the caller
    narrowed = Narrowed(
        category_ids=known.categories_named(asked.departments),
        shop_ids=known.shops_named(asked.shops),
        within_min=asked.within,
        open_only=asked.open_only,
    )
    minutes = {pk: minutes for pk in times.answers if (minutes := times.minutes(pk)) is not None}
    around = Around(minutes, [pk for pk in times.places if times.is_open(pk)])
    page = Page(first=(asked.page - 1) * A_PAGE, most=A_PAGE, sort=asked.sort)
    found = find(visit.city, asked.text, narrowed=narrowed, around=around, page=page)
    number = cut(found.total, page=asked.page, size=A_PAGE)
    if found.total and number.page != asked.page:  # a page behind the last is the last
        page = replace(page, first=number.offset)
        found = find(visit.city, asked.text, narrowed=narrowed, around=around, page=page)
    return found, number


def _nearly(visit: Visit, asked: Asked, times: Times) -> list[Card]:
    if visit.city is None or not asked.text:
        return []
    return cards(by_id(nearly(visit.city, asked.text)), times, visit)


def _page(asked: Asked, answer: Answer) -> ResultsPage:
    found, number, known = answer.found, answer.number, answer.known
    groups, times = facets.groups(asked, found, known), facets.times(asked, found)
    chosen = [facet for group in groups for facet in group.facets if facet.current]
    return ResultsPage(
        asked=asked,
        meant=found.meant,
        title=facets.title(asked, found, known),
        cards=answer.cards,
        cut=number,
        times=times,
        groups=groups,
        active=chosen,
        sorts=facets.sorts(asked),
        previous_url=asked.url(page=number.previous) if number.previous else "",
        next_url=asked.url(page=number.next) if number.next else "",
        without_facets_url=asked.url(departments=(), shops=(), within=None, open_only=False),
        nearly=answer.nearly,
        hits=found.hits,
    )
