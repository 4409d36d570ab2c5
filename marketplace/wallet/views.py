"""A member's cards and credit: which are kept, since when and on which word; the usual one, and taking one out."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from marketplace.accounts.models import User
from marketplace.kernel.clock import wall_now
from marketplace.wallet import cards, queries
from marketplace.wallet.models import SavedCard


@never_cache
@login_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    user = _member(request)
    context = {
        "cards": queries.cards_of(user, wall_at=wall_now()),
        "credit_minor": queries.free_credit_minor(user),
        "moves": queries.credit_moves(user),
    }
    return render(request, "marketplace/wallet/home.html", context)


@login_required
@require_POST
def prefer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Make a card the usual one: «Buy now» pays with it."""
    cards.prefer(_member(request), _card(request, key))
    return redirect("wallet:home")


@login_required
@require_POST
def remove(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take a card out; nothing is paid with it from this moment on."""
    cards.remove(_member(request), _card(request, key), wall_at=wall_now())
    messages.success(request, _("Removed: nothing is paid with this card any more."))
    return redirect("wallet:home")


def _member(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 - every view here wants a sign-in
    return request.user


def _card(request: HttpRequest, key: UUID) -> SavedCard:
    found = queries.card_of(_member(request), str(key))
    if found is None:
        raise Http404
    return found
