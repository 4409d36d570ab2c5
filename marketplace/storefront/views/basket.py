"""The basket: looked at, filled line by line, agreed to again when something changed."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import reswap, retarget, trigger_client_event

from marketplace.basket import operations
from marketplace.basket.visits import basket_of, basket_to_fill
from marketplace.storefront.cards import available
from marketplace.storefront.queries.basket import basket_page
from marketplace.storefront.visits import Visit, visit_of
from marketplace.storefront.wish import Wish, wished
from sellers.listings.models import Listing

PAGE = "marketplace/storefront/basket.html"


@never_cache
@require_safe
def basket(request: HttpRequest) -> HttpResponse:
    """Show the basket with one time and one total."""
    return render(request, PAGE, _context(request))


@never_cache
@require_POST
def lines(request: HttpRequest) -> HttpResponse:
    """Change one line: one more, one less, so many; then go back to where it was pressed."""
    wish = wished(request.POST)
    listing = _listing(request, wish.listing)
    if wish.quantity is None:
        return _answered(request, listing, 0, _("Choose a quantity from 1 to 99."), wrong=True)
    words, wrong, held = _change(request, listing, wish)
    if wish.then == "buy" and held:
        return redirect("checkout:checkout")
    return _answered(request, listing, held, words, wrong=wrong)


@never_cache
@require_POST
def accept(request: HttpRequest) -> HttpResponse:
    """Take today's prices and quantities as seen: one press, and the basket can be ordered again."""
    found = basket_of(request)
    if found is not None:
        operations.accept_changes(found)
        messages.success(request, _("Your basket is up to date."))
    return redirect("storefront:basket")


def _change(request: HttpRequest, listing: Listing, wish: Wish) -> tuple[str, bool, int]:
    """Change the line within what is on the shelf; return words, whether they are bad news, and the line now."""
    visit, left = visit_of(request), _left(listing)
    had = visit.held.get(listing.pk, 0)
    wanted, words = wish.total(had), ""
    if wanted > left and wanted > had:
        words = _too_many(listing, left)
        wanted = max(had, left)
    held = _bring_to(request, visit, listing, wanted)
    return words or _done(listing, had, held), bool(words), held


def _bring_to(request: HttpRequest, visit: Visit, listing: Listing, wanted: int) -> int:
    had = visit.held.get(listing.pk, 0)
    if wanted == had:
        return had
    filled = basket_to_fill(request, listing.shop.city)
    held = operations.add(filled, listing, quantity=wanted - had)
    if held:
        visit.held[listing.pk] = held
    else:
        visit.held.pop(listing.pk, None)
    return held


def _left(listing: Listing) -> int:
    is_sold = listing.is_live and listing.shop.is_visible
    return min(available(listing), operations.MOST) if is_sold else 0


def _too_many(listing: Listing, left: int) -> str:
    if not left:
        return _("{name}: none left in this shop.").format(name=listing.product.name)
    return ngettext("{name}: there is only {left} left.", "{name}: there are only {left} left.", left).format(
        name=listing.product.name, left=left
    )


def _done(listing: Listing, had: int, held: int) -> str:
    name = listing.product.name
    if held > had:
        return _("{name} is in your basket.").format(name=name)
    return _("{name} is no longer in your basket.").format(name=name) if not held else ""


def _answered(
    request: HttpRequest, listing: Listing, held: int, words: str, *, wrong: bool = False
) -> HttpResponse:
    """Return the changed part to a page that asked for it, else go back to the page with a message."""
    if not request.htmx:  # type: ignore[attr-defined]
        if words:
            (messages.warning if wrong else messages.success)(request, words)
        return redirect(_next(request))
    if _is_on_basket_page(request):
        answer = render(request, f"{PAGE}#whole", _context(request) | {"oob": True})
        retarget(reswap(answer, "outerHTML"), "#basket-page")
    else:
        answer = render(request, "marketplace/storefront/parts/added.html", _added(request, listing, held))
    if words and (wrong or request.htmx.target == "bought"):  # type: ignore[attr-defined]
        trigger_client_event(answer, "toast", {"words": words, "kind": "wrong" if wrong else ""})
    return answer


def _is_on_basket_page(request: HttpRequest) -> bool:
    """Say whether the press came from the basket's own page, where time and total change with every line."""
    return bool(request.htmx.current_url_abs_path == reverse("storefront:basket"))  # type: ignore[attr-defined]


def _added(request: HttpRequest, listing: Listing, held: int) -> dict[str, object]:
    return {
        "listing": str(listing.public_id),
        "quantity": held,
        "name": listing.product.name,
        "most": available(listing),
        "count": visit_of(request).units,
    }


def _context(request: HttpRequest) -> dict[str, object]:
    visit = visit_of(request)
    return {
        "page": basket_page(visit, basket_of(request)),
        "door": visit.door,
        "city": visit.city,
        "basket_path": reverse("storefront:basket"),
    }


def _listing(request: HttpRequest, public_id: UUID | None) -> Listing:
    """Return a listing that is on sale, or one the basket still holds."""
    if public_id is None:
        raise Http404
    found = Listing.objects.select_related("product", "shop__city", "stock").filter(public_id=public_id)
    listing = found.first()
    if listing is None:
        raise Http404
    if not (listing.is_live and listing.shop.is_visible) and listing.pk not in visit_of(request).held:
        raise Http404
    return listing


def _next(request: HttpRequest) -> str:
    """Return where to go on: a path of this site, or the basket."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if is_ours and wanted.startswith("/") else "storefront:basket"
