"""Buy now: the panel that says time, total and card, and the one press below it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from delivery.promise.models import Quote
from marketplace.accounts.door import door_of
from marketplace.basket.visits import user_of
from marketplace.checkout import quick
from marketplace.checkout.operations import BasketChanged, BelowMinimum, NoOrdersNow, QuoteGone
from marketplace.checkout.quick import Press, QuickOffer, Ready
from marketplace.checkout.visits import remember
from marketplace.kernel.clock import town_now, wall_now
from marketplace.kernel.format import Arrival
from marketplace.wallet.queries import default_card, name_of
from sellers.listings.models import Listing
from sellers.stock.operations import OutOfStock


@never_cache
@require_http_methods(["GET", "POST"])
def buy_now(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what one press buys; the press makes the order and tries the card at once."""
    listing = _listing(key)
    ready = _ready(request)
    quantity = _quantity(request.POST.get("quantity") or request.GET.get("quantity", "1"))
    if ready is None:
        return _elsewhere(request, listing)
    if request.method == "POST":
        done = _press(request, ready, listing, quantity)
        if done:
            return done
    shown = quick.offer(ready, listing, quantity, at=town_now(), wall_at=wall_now())
    if shown is None:
        return _elsewhere(request, listing)
    part = "#panel" if request.headers.get("HX-Request") else ""
    return render(request, f"marketplace/checkout/quick.html{part}", _context(ready, shown))


def _press(request: HttpRequest, ready: Ready, listing: Listing, quantity: int) -> HttpResponse | None:
    try:
        press = Press(
            quote=_quote(request.POST.get("quote", "")),
            seen_minor=_whole(request.POST.get("seen", "")),
            quantity=quantity,
            language=(get_language() or "fr")[:2],
        )
        order = quick.buy(ready, listing, press, at=town_now(), wall_at=wall_now())
    except (QuoteGone, BasketChanged, BelowMinimum):
        messages.warning(
            request, _("Time or price have moved. Here are the ones that hold: please check them.")
        )
        return None
    except (OutOfStock, NoOrdersNow):
        messages.warning(
            request, _("Somebody was faster: there is not enough of it left. Nothing was ordered.")
        )
        return redirect("storefront:product", key=listing.public_id.hex)
    remember(request, order)
    return redirect("checkout:pay", key=order.public_id)


def _context(ready: Ready, shown: QuickOffer) -> dict[str, object]:
    return {
        "offer": shown,
        "product": shown.listing.product,
        "shop": shown.listing.shop,
        "door": ready.door,
        "card": name_of(ready.card),
        "arrival": Arrival("promised", at=shown.quote.promised_at),
        "wall_now": wall_now(),
    }


def _ready(request: HttpRequest) -> Ready | None:
    user = user_of(request)
    card = default_card(user, wall_at=wall_now())
    if user is None or card is None:
        return None
    door = quick.usual_door(user) or door_of(request)
    return Ready(user, card, door) if door else None


def _elsewhere(request: HttpRequest, listing: Listing) -> HttpResponse:
    """Who cannot buy with one press sees nothing of it; the button on the page leads to the checkout as ever."""
    if request.headers.get("HX-Request"):
        return HttpResponse("")
    return redirect("storefront:product", key=listing.public_id.hex)


def _listing(key: UUID) -> Listing:
    rows = Listing.objects.select_related("product", "shop__city", "shop__seller", "stock")
    found = rows.filter(public_id=key).first()
    if found is None:
        raise Http404
    return found


def _quote(key: str) -> Quote:
    try:
        return Quote.objects.get(public_id=UUID(key))
    except (ValueError, Quote.DoesNotExist) as unknown:
        raise QuoteGone(key) from unknown


def _quantity(said: str) -> int:
    return min(max(_whole(said), 1), quick.MOST)


def _whole(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 8 else 0
