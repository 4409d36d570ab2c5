"""The money pages: what was sold, what the bank got, what the platform keeps and why, and the account itself."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from marketplace.gateways.cards import GatewayUnreachable, Refused, cards
from marketplace.kernel.clock import town_now, wall_now
from marketplace.payees import operations as payees
from marketplace.payees.operations import Ways
from sellers.invoices.models import FeeInvoice
from sellers.payouts.accounts import request_for
from sellers.portal.access import for_owner, shops_of
from sellers.portal.queries import fees as fee_queries
from sellers.portal.queries import payouts as payout_queries
from sellers.portal.queries.account import account_view
from sellers.portal.queries.money import shop_money
from sellers.shops.models import Shop

HERE = "sellers/portal/"


@require_GET
@for_owner
def overview(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Show what was sold in the last days, order by order."""
    return _page(request, shop, "money", money=shop_money(shop, at=town_now()))


@require_GET
@for_owner
def payouts(request: HttpRequest, shop: Shop) -> HttpResponse:
    return _page(request, shop, "payouts", payouts=list(payout_queries.payouts_of(shop)))


@require_GET
@for_owner
def payout(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Show one payout with every order in it."""
    found = payout_queries.payout_view(shop, key)
    if found is None:
        raise Http404
    return _page(request, shop, "payout", tab="payouts", found=found)


@require_GET
@for_owner
def fees(request: HttpRequest, shop: Shop) -> HttpResponse:
    return _page(request, shop, "fees", fees=fee_queries.fees_view(shop, at=town_now()))


@require_GET
@for_owner
def invoices(request: HttpRequest, shop: Shop) -> HttpResponse:
    mine = FeeInvoice.objects.filter(seller=shop.seller_id).order_by("-month", "-no")
    return _page(request, shop, "invoices", invoices=list(mine[:60]))


@require_GET
@for_owner
def invoice(request: HttpRequest, shop: Shop, key: UUID) -> HttpResponse:
    """Show one invoice as it is printed."""
    mine = FeeInvoice.objects.select_related("corrects").filter(seller=shop.seller_id, public_id=key).first()
    if mine is None:
        raise Http404
    return _page(request, shop, "invoice", tab="invoices", invoice=mine)


@require_POST
@for_owner
def open_account(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Open the account if there is none, and go to the card network's own form by a link made for this press."""
    seller, gateway = shop.seller, cards()
    ways = Ways(_address(shop, "payout_account_back"), _address(shop, "payout_account_again"))
    try:
        payees.open_account(seller, request_for(seller), gateway=gateway)
        url = payees.onboarding_url(seller, ways, gateway=gateway, wall_at=wall_now())
    except (GatewayUnreachable, Refused):
        messages.warning(
            request, _("The bank does not answer just now. Nothing was changed; try again in a minute.")
        )
        return redirect("portal:money", shop=shop.slug)
    return HttpResponseRedirect(url)


@require_GET
@for_owner
def back_from_account(request: HttpRequest, shop: Shop) -> HttpResponse:
    """Coming back proves nothing: read how the account stands, and say so."""
    seller = shop.seller
    try:
        may = bool(seller.payout_account) and payees.look(
            seller, gateway=cards(), at=town_now(), wall_at=wall_now()
        )
    except (GatewayUnreachable, Refused):
        messages.warning(
            request, _("The bank does not answer just now; this page will show how your account stands.")
        )
        return redirect("portal:money", shop=shop.slug)
    if may:
        messages.success(request, _("Your account is open: what waited is on its way to you."))
    else:
        messages.info(request, _("Thank you. Something is still missing or being checked; it is said below."))
    return redirect("portal:money", shop=shop.slug)


@require_GET
@for_owner
def link_too_old(request: HttpRequest, shop: Shop) -> HttpResponse:
    messages.info(request, _("That link was too old. Press the button again for a new one."))
    return redirect("portal:money", shop=shop.slug)


def _page(request: HttpRequest, shop: Shop, name: str, *, tab: str = "", **more: object) -> HttpResponse:
    context = {
        "shop": shop,
        "shops": shops_of(request),
        "section": "money",
        "tabs": _tabs(shop, tab or name),
        "account": account_view(shop, at=town_now()),
        **more,
    }
    return render(request, f"{HERE}{name}.html", context)


def _tabs(shop: Shop, current: str) -> list[dict[str, object]]:
    names = (
        ("money", _("Sales")),
        ("payouts", _("Payouts")),
        ("fees", _("Fee")),
        ("statement", _("Statement")),
        ("invoices", _("Invoices")),
    )
    return [
        {"url": reverse(f"portal:{name}", args=[shop.slug]), "name": words, "current": name == current}
        for name, words in names
    ]


def _address(shop: Shop, name: str) -> str:
    return f"{settings.SITE_URL}{reverse(f'portal:{name}', args=[shop.slug])}"
