"""Which links of the web make one street: a street goes on where the way hardly turns. Pure."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from marketplace.demo.town.plane import dot, unit

if TYPE_CHECKING:
    from marketplace.demo.town.plan import Road
    from marketplace.demo.town.web import Web

STRAIGHT_ON = 0.88
Link = tuple[int, int]


def chained(web: Web) -> list[tuple[tuple[int, ...], Road]]:
    """Return every street as its places in order, from the square outwards, with the road it is made of."""
    onward = _onward(web)
    left, streets = dict(sorted(web.links.items())), []
    while left:
        link, road = next(iter(left.items()))
        chain = _followed(link, onward)
        for a, b in pairwise(chain):
            left.pop((min(a, b), max(a, b)), None)
        if abs(web.places[chain[-1]]) < abs(web.places[chain[0]]):
            chain.reverse()
        streets.append((tuple(chain), road))
    return streets


def _onward(web: Web) -> dict[tuple[Link, int], int]:
    """Return for a link and one of its ends the place where its street goes on."""
    at: dict[int, list[int]] = defaultdict(list)
    for a, b in web.links:
        at[a].append(b)
        at[b].append(a)
    onward: dict[tuple[Link, int], int] = {}
    for node, others in at.items():
        pairs = sorted(combinations(sorted(others), 2), key=lambda pair: _turn(web, node, pair))
        for a, b in pairs:
            one, other = _link(a, node), _link(b, node)
            if (one, node) in onward or (other, node) in onward or not _one_street(web, node, (a, b)):
                continue
            onward[one, node], onward[other, node] = b, a
    return onward


def _turn(web: Web, node: int, pair: Link) -> tuple[bool, float]:
    a, b = pair
    same = web.links[_link(a, node)].name == web.links[_link(b, node)].name != ""
    return not same, dot(unit(web.places[a] - web.places[node]), unit(web.places[b] - web.places[node]))


def _one_street(web: Web, node: int, pair: Link) -> bool:
    one, other = (web.links[_link(k, node)] for k in pair)
    if one.name != other.name or one.kind != other.kind:
        return False
    return bool(one.name) or -_turn(web, node, pair)[1] > STRAIGHT_ON


def _link(a: int, b: int) -> Link:
    return min(a, b), max(a, b)


def _followed(link: Link, onward: dict[tuple[Link, int], int]) -> list[int]:
    chain = list(link)
    for _direction in range(2):
        chain.reverse()
        while (after := onward.get((_link(chain[-2], chain[-1]), chain[-1]))) is not None:
            if chain[0] == chain[-1] and len(chain) > 2:
                break
            chain.append(after)
    return chain
