"""Whose address it is: what somebody types into the sign-up is proven by a code from the mail, before anything else.

Both answers of the sign-up page are the same, so it tells nobody whether an address has an account; the mail does.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import SignupForm
from allauth.account.models import EmailAddress
from allauth.account.stages import EmailVerificationStage
from allauth.account.views import ConfirmEmailVerificationCodeView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import get_language
from django.utils.translation import gettext as _


class HouseDoor(DefaultAccountAdapter):
    """allauth's own door, with our proof in the place of its own."""

    def get_login_stages(self) -> list[str]:
        ours = f"{ProvenAddress.__module__}.{ProvenAddress.__name__}"
        theirs = f"{EmailVerificationStage.__module__}.{EmailVerificationStage.__name__}"
        return [ours if stage == theirs else stage for stage in super().get_login_stages()]

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        """Keep the new member in the language of the page they filled in."""
        user.language = (get_language() or "fr")[:2]
        return super().save_user(request, user, form, commit=commit)


class ProveAddress(ConfirmEmailVerificationCodeView):  # type: ignore[misc]
    """The page of the mailed code; whoever comes too late hears so, and where another one is had."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if request.method == "POST" and self._process is None and request.user.is_anonymous:
            messages.warning(request, _("That code no longer holds. Sign in, and a new one comes by mail."))
        return answer


class ProvenAddress(EmailVerificationStage):
    """Wants a code of an address that somebody typed; what the house wrote down itself needs no proof.

    It is noted as proven at the first sign-in: the page of addresses would else note it as one to be proven.
    """

    def handle(self) -> tuple[HttpResponse | None, bool]:
        user = self.login.user
        if user is not None and not self.login.signup and not EmailAddress.objects.filter(user=user).exists():
            proven = {"primary": True, "verified": True}
            EmailAddress.objects.get_or_create(user=user, email=user.email, defaults=proven)
            return None, True
        answer: tuple[HttpResponse | None, bool] = super().handle()
        return answer


class SignUpForm(SignupForm):
    """Takes as long for an address that has an account as for a new one: hashing is what takes the time."""

    def try_save(self, request: HttpRequest) -> tuple[Any, HttpResponse | None]:
        if self.account_already_exists:
            make_password(self.cleaned_data["password1"])
        answer: tuple[Any, HttpResponse | None] = super().try_save(request)
        return answer


def letter_folder() -> str:
    """Return where the demo puts its mail instead of sending it; nothing where mail is really sent."""
    is_file = settings.EMAIL_BACKEND == "django.core.mail.backends.filebased.EmailBackend"
    return str(settings.EMAIL_FILE_PATH) if settings.DEMO and is_file else ""
