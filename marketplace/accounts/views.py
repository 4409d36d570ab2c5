"""The member's account: who they are, where things are brought. Sign-in itself is allauth's."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.accounts import operations, queries
from marketplace.accounts.forms import ProfileForm
from marketplace.accounts.models import SavedAddress, User

PAGE = "marketplace/accounts/home.html"


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    """Show the account; a press keeps name, telephone and language."""
    user = _member(request)
    form = ProfileForm(request.POST or None, initial=_known(user))
    if request.method == "POST" and form.is_valid():
        operations.change_profile(user, **form.cleaned_data)
        return _in_their_language(request, form.cleaned_data["language"])
    context = {"form": form, "doors": queries.kept_doors(user, back=reverse("accounts:home"))}
    return render(request, PAGE, context, status=422 if form.is_bound else 200)


@login_required
@require_POST
def prefer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Make an address the default."""
    operations.prefer_address(_member(request), _address(request, key))
    return redirect("accounts:home")


@login_required
@require_POST
def forget(request: HttpRequest, key: UUID) -> HttpResponse:
    """Forget an address; orders keep the door they were brought to."""
    address = _address(request, key)
    operations.forget_address(_member(request), address)
    messages.success(request, _("Forgotten: {line}.").format(line=address.line))
    return redirect("accounts:home")


def _in_their_language(request: HttpRequest, language: str) -> HttpResponse:
    with translation.override(language):
        messages.success(request, _("Saved."))
    answer = redirect("accounts:home")
    answer.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 86_400, samesite="Lax")
    return answer


def _member(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 - every view here wants a sign-in
    return request.user


def _address(request: HttpRequest, key: UUID) -> SavedAddress:
    found = queries.address_of(_member(request), key)
    if found is None:
        raise Http404
    return found


def _known(user: User) -> dict[str, str]:
    return {"name": user.name, "phone": user.phone, "language": user.language}
