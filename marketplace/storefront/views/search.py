"""Finding: a page of results whose address holds all of its state, and suggestions while typing."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from marketplace.places import limits
from marketplace.storefront.queries.asked import asked_by
from marketplace.storefront.queries.home import departments
from marketplace.storefront.queries.search import results_page
from marketplace.storefront.queries.suggest import suggested
from marketplace.storefront.visits import visit_of

SUGGESTIONS_A_MINUTE = 180


@never_cache
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what answers the words and the facets; when nothing does, what comes near."""
    visit = visit_of(request)
    asked = asked_by(request.GET)
    page = results_page(visit, asked)
    context = {"page": page, "asked": asked, "door": visit.door, "city": visit.city}
    if not page.cards:
        context["departments"] = departments(visit.city)
    return render(request, "marketplace/storefront/search.html", context)


@never_cache
@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """`GET ?q=…`: `[{label, url, kind}]`, words first, then departments and shops."""
    if seconds := limits.wait_s(request, "suggest", most=SUGGESTIONS_A_MINUTE):
        return limits.too_often(seconds)
    text = request.GET.get("q", "").replace("\x00", "")[:120]
    return JsonResponse([dict(one) for one in suggested(visit_of(request), text)], safe=False)
