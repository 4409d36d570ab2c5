"""Where the card network tells its news, by three doors: check the signature, keep the event, answer at once."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from marketplace.gateways.cards import ForgedEvent, cards
from marketplace.journal.doorbell import ring_for_many
from marketplace.payments import inbox
from marketplace.payments.tasks import work_off_events

MOST_BYTES = 512 * 1024


@csrf_exempt
@require_POST
def news(request: HttpRequest, door: str = "platform") -> HttpResponse:
    """Answer 200 as soon as the event is kept; 400 when it is not from the card network, 413 when too long.

    Each door has secrets and a kind of event of its own: about us, about an account of ours (`connect`), and the
    thin ones of Accounts v2 (`accounts`), which only name what changed.
    """
    if int(request.headers.get("Content-Length") or 0) > MOST_BYTES:
        return HttpResponse(status=413)
    try:
        event = cards().read_event(request.body, request.headers.get("Stripe-Signature", ""), door=door)
    except ForgedEvent:
        return HttpResponse(status=400)
    if inbox.receive(event, door=door):
        ring_for_many(work_off_events)
    return HttpResponse(status=200)
