"""Where to: typed or shown on the map, chosen from a list, confirmed by its pin, kept for the visit."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from marketplace.accounts.door import Door, keep_door
from marketplace.accounts.operations import keep_address
from marketplace.basket.visits import user_of
from marketplace.places.queries import city_for
from marketplace.storefront.forms import DoorForm
from marketplace.storefront.queries.places import Search, searched
from marketplace.storefront.visits import Visit, visit_of

PAGE = "marketplace/storefront/address.html"
CONFIRM = "marketplace/storefront/address_confirm.html"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def address(request: HttpRequest) -> HttpResponse:
    """Ask where, offer what fits the words, and let the place be confirmed on the map."""
    visit = visit_of(request)
    if request.method == "POST":
        return _confirmed(request, visit)
    found = searched(visit, request.GET)
    if found.place is not None:
        form = DoorForm(initial=found.place.initial(visit.door))
        return _confirm(request, visit, form)
    status = 404 if found.is_out_of_reach else 200
    return _ask(request, visit, found, status=status)


@never_cache
@require_POST
def saved(request: HttpRequest) -> HttpResponse:
    """Take one of the member's own doors."""
    visit = visit_of(request)
    wanted = request.POST.get("address", "")
    found = next((row for row in visit.saved_doors if str(row.public_id) == _plain(wanted)), None)
    if found is None:
        raise Http404
    keep_door(request, visit.as_saved(found))
    return redirect(_next(request.POST.get("next", ""), request))


def _confirmed(request: HttpRequest, visit: Visit) -> HttpResponse:
    form = DoorForm(request.POST)
    if not form.is_valid():
        return _confirm(request, visit, form, status=422)
    city = city_for(form.point)
    if city is None:
        form.add_error(None, _("Nobody delivers there yet. Move the pin, or choose another address."))
        return _confirm(request, visit, form, status=422)
    said = form.cleaned_data
    door = Door(
        line=said["line"],
        lat=form.point.lat,
        lon=form.point.lon,
        city=city.slug,
        postcode=said["postcode"],
        area=said["postcode"],
        note=said["note"],
    )
    keep_door(request, door)
    user = user_of(request)
    if user is not None and said["keep"]:
        keep_address(user, door, city=city)
    messages.success(request, _("We bring it to {line}.").format(line=door.line))
    return redirect(_next(said["next"], request))


def _ask(request: HttpRequest, visit: Visit, found: Search, *, status: int = 200) -> HttpResponse:
    context = {
        "found": found,
        "next": _next(request.GET.get("next", ""), request),
        "door": visit.door,
        "city": visit.city,
        "saved": visit.saved_doors,
    }
    return render(request, PAGE, context, status=status)


def _confirm(request: HttpRequest, visit: Visit, form: DoorForm, *, status: int = 200) -> HttpResponse:
    wanted = request.POST.get("next") or request.GET.get("next", "")
    context = {
        "form": form,
        "next": _next(wanted, request),
        "city": visit.city,
        "lat": form["lat"].value(),
        "lon": form["lon"].value(),
    }
    return render(request, CONFIRM, context, status=status)


def _plain(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        return ""


def _next(wanted: str, request: HttpRequest) -> str:
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if is_ours and wanted.startswith("/") else "/"
