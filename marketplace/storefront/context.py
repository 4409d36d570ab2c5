"""What the storefront's header shows on every page: the door, how much the basket holds, the words searched for."""

from collections.abc import Callable

from django.http import HttpRequest

from marketplace.storefront.visits import visit_of

MOST_LETTERS = 120


def header(request: HttpRequest) -> dict[str, Callable[[], object]]:
    """Return callables, so that a page without this header asks nothing."""
    return {
        "door_label": lambda: door.line if (door := visit_of(request).door) else "",
        "basket_count": lambda: visit_of(request).units,
        "query": lambda: _searched(request),
    }


def _searched(request: HttpRequest) -> str:
    """Return the words of the search page; other pages ask for other things under the same name."""
    found = request.resolver_match
    is_search = found is not None and found.view_name == "storefront:search"
    return request.GET.get("q", "")[:MOST_LETTERS] if is_search else ""
