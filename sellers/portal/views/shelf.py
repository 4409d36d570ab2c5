"""The shelf: change price and count in place, put something new on sale, take it off."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from marketplace.catalogue.models import Product
from marketplace.kernel.clock import wall_now
from sellers.listings import operations as listings
from sellers.listings.models import Listing
from sellers.portal import operations
from sellers.portal.access import actor_of, for_staff, shops_of
from sellers.portal.forms import ProductForm, RowForm
from sellers.portal.queries import shelf as queries
from sellers.shops.models import Shop
from sellers.stock import operations as stock
from sellers.stock.operations import Reserved


@require_GET
@for_staff
def shelf(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Show a page of the shelf; every row is a form of its own."""
    words, shown = request.GET.get("q", "").replace("\0", "").strip()[:80], request.GET.get("only", "")
    page = request.GET.get("page", "1")
    one = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    found = queries.shelf(shop, words=words, shown=shown, page=one)
    context = {**_place(request, shop), "shelf": found, "words": words, "shown": shown}
    return render(request, "sellers/portal/shelf.html", context)


@require_POST
@for_staff
def row(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Save one row: price and count together or neither."""
    listing = _listing(shop, key)
    form = RowForm(request.POST)
    if form.is_valid():
        price, count = form.cleaned_data["price"], form.cleaned_data["on_hand"]
        error = _save(request, listing, price_minor=price, on_hand=count)
    else:
        error = " ".join(str(one) for errors in form.errors.values() for one in errors)
    return _answer(request, shop, listing, error)


@require_POST
@for_staff
def switch(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Take a listing off sale, or put it back."""
    listing = _listing(shop, key)
    act = listings.withdraw if listing.is_live else listings.restore
    act(listing, wall_at=wall_now(), actor=actor_of(request))
    return _answer(request, shop, _listing(shop, key), "")


@require_GET
@for_staff
def movements(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Show why a count ever changed."""
    listing = _listing(shop, key)
    context = {**_place(request, shop), "listing": listing, "movements": queries.movements(listing)}
    return render(request, "sellers/portal/movements.html", context)


@require_http_methods(["GET", "POST"])
@for_staff
def add(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Put something new on sale; a known barcode brings its product along."""
    form = ProductForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        terms = operations.Terms(f"N{uuid4().hex[:8].upper()}", said["price"], said["on_hand"])
        listing = operations.put_on_sale(shop, _product(said), terms, wall_at=wall_now())
        messages.success(request, _("On sale: {name}.").format(name=listing.product.name))
        return redirect("portal:shelf", shop=shop.slug)
    status = 422 if form.is_bound else 200
    return render(request, "sellers/portal/add.html", {**_place(request, shop), "form": form}, status=status)


def _save(request: HttpRequest, listing: Listing, *, price_minor: int, on_hand: int) -> str:
    """Write price and count; return what stands against it, in words."""
    try:
        stock.count(listing.pk, on_hand, key=f"count:{uuid4()}", actor=actor_of(request))
    except Reserved as kept:
        return _("{count} are kept aside for orders being paid; count at least as many.").format(
            count=kept.reserved
        )
    listings.set_price(listing, price_minor=price_minor, wall_at=wall_now(), actor=actor_of(request))
    return ""


def _product(said: dict[str, object]) -> Product:
    """Return the product of the barcode, or a new one of these words."""
    known = Product.objects.filter(gtin=said["gtin"]).first() if said["gtin"] else None
    return known or Product.objects.create(
        gtin=said["gtin"] or None,
        name_fr=said["name_fr"],
        name_en=said["name_fr"],
        category=said["category"],
        vat_bp=said["vat_bp"],
        unit=said["unit"],
        net_quantity=said["net_quantity"],
    )


def _answer(request: HttpRequest, shop: Shop, listing: Listing, error: str) -> HttpResponse:
    """Show the row anew; after a mistake with what was typed and what is wrong with it."""
    row = queries.row_of(_listing(shop, listing.public_id))
    if error:
        row = queries.typed(row, price=request.POST.get("price", ""), count=request.POST.get("on_hand", ""))
    if request.headers.get("HX-Request"):
        context = {"shop": shop, "row": row, "error": error, "saved": not error}
        return render(request, "sellers/portal/shelf.html#row", context)
    if error:
        context = {**_place(request, shop), "row": row, "error": error}
        return render(request, "sellers/portal/row.html", context, status=422)
    messages.success(request, _("Saved: {name}.").format(name=row.name))
    return redirect("portal:shelf", shop=shop.slug)


def _listing(shop: Shop, key: UUID) -> Listing:
    listing = queries.listing_of(shop, str(key))
    if listing is None:
        raise Http404
    return listing


def _place(request: HttpRequest, shop: Shop) -> dict[str, object]:
    return {"shop": shop, "shops": shops_of(request), "section": "shelf"}
