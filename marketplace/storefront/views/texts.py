"""Pages of words: the terms, privacy, who we are, how we rank, accessibility, help."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from delivery.promise.queries.promises import FEES

TEXTS = frozenset(["terms", "privacy", "notice", "ranking", "accessibility"])


@require_safe
def legal(request: HttpRequest, name: str) -> HttpResponse:
    """Show one of the texts in the reader's language."""
    if name not in TEXTS:
        raise Http404
    return _shown(request, name)


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return _shown(request, "help")


def _shown(request: HttpRequest, name: str) -> HttpResponse:
    """Long texts are written whole in each language, not sentence by sentence."""
    language = "en" if get_language() == "en" else "fr"
    return render(request, f"marketplace/legal/{name}.{language}.html", {"fees": FEES})
