"""What goes wrong in the courier API: stable codes, their status and their words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = tuple[int, Promise, Promise]

PROBLEMS: dict[str, Words] = {
    "invalid": (400, _("That is not complete"), _("Some fields are missing or wrong; see “errors”.")),
    "malformed": (400, _("That cannot be read"), _("The body is not valid JSON.")),
    "not_authenticated": (401, _("Please sign in"), _("This needs a valid access token.")),
    "sign_in_refused": (
        401,
        _("You could not be signed in"),
        _("Check address and password, or sign in again on this phone."),
    ),
    "forbidden": (403, _("Not for you"), _("You may not do this.")),
    "not_found": (404, _("Not found"), _("There is nothing here, or it is not yours.")),
    "method_not_allowed": (405, _("Not this way"), _("This address does not know that method.")),
    "not_acceptable": (406, _("Not in that form"), _("We answer in JSON.")),
    "already_moved": (
        409,
        _("Something was faster"),
        _("It has changed meanwhile; look at the current state."),
    ),
    "off_shift": (409, _("You are off shift"), _("Start your shift first; off shift we keep no positions.")),
    "hours_announced_already": (
        409,
        _("You have announced hours at that time"),
        _("They overlap; take those back first, or choose other hours."),
    ),
    "parcels_on_board": (
        409,
        _("There are parcels on board"),
        _("Bring them to their doors or back to the shops before you end your shift."),
    ),
    "offer_expired": (409, _("The time for this offer is over"), _("It goes to another courier.")),
    "offer_withdrawn": (409, _("The offer was taken back"), _("The order or the plan has changed.")),
    "offer_refused": (409, _("You have refused this offer"), _("It went to another courier.")),
    "offer_accepted": (409, _("You have accepted this offer"), _("Its stops are in your run.")),
    "not_yet": (
        409,
        _("Something comes before"),
        _("The parcel must be picked up first, or its door must fail first."),
    ),
    "stop_closed": (409, _("This stop is over"), _("It has ended another way.")),
    "taken_back": (409, _("No longer yours"), _("The delivery was called off or given to another courier.")),
    "event_id_reused": (409, _("This event id is taken"), _("It was used for another act.")),
    "payload_too_large": (413, _("That is too large"), _("A photo may have up to 8 MB.")),
    "unsupported_media_type": (415, _("Not this kind of body"), _("Send JSON, or a photo as form data.")),
    "hours_end_before": (422, _("The end is before the beginning"), _("Choose an end that is later.")),
    "hours_in_the_past": (422, _("That time is over"), _("Choose a beginning that is still to come.")),
    "hours_too_far_ahead": (
        422,
        _("That is too far ahead"),
        _("Hours can be announced for the next thirty days."),
    ),
    "hours_too_long": (422, _("That is too long"), _("Announce at most twelve hours at once.")),
    "hours_too_short": (422, _("That is too short"), _("Announce at least half an hour.")),
    "start_too_far": (422, _("That is outside the town"), _("Choose a place to start from within the town.")),
    "wrong_code": (422, _("The code does not fit"), _("Check it once more.")),
    "proof_missing": (422, _("A proof is missing"), _("Enter the PIN or take a photo at the door.")),
    "age_not_seen": (422, _("Age not checked"), _("Goods for adults: confirm that you have seen the age.")),
    "pin_needed": (
        422,
        _("The PIN is needed"),
        _("Goods for adults are handed over in person, against the PIN."),
    ),
    "too_many_tries": (422, _("Too many wrong PINs"), _("Take a photo instead, or report an incident.")),
    "not_a_picture": (422, _("Not a picture"), _("Send a JPEG, PNG or WebP picture.")),
    "throttled": (429, _("Too fast"), _("Wait a moment and try again.")),
    "try_again": (503, _("One moment"), _("We could not answer right now; try again in a few seconds.")),
}
