"""The courier API as a phone meets it."""

from datetime import timedelta
from io import BytesIO

import polib
import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override
from PIL import Image

from delivery.api.words import PROBLEMS
from delivery.couriers.models import Courier, CourierSession, Position, Shift
from delivery.dispatch.models import Offer
from delivery.runs.models import Act, Delivery, Incident, Proof
from tests.delivery.api.phone import V1, Phone, phone_of
from tests.delivery.parcels import PIN, carried, later, offered, parcel, stop
from tests.town import PASSWORD, SQUARE, city, courier, person

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_town_s_clock_stands_at_ten_past_twelve(monkeypatch):
    now = later(10)
    for module in ("duty", "offers", "stops"):
        monkeypatch.setattr(f"delivery.api.views.{module}.town_now", lambda: now)


def test_a_phone_signs_in_and_learns_who_it_is():
    phone = phone_of(courier(city(), "Cy"))

    me = phone.get("me").json()

    assert (me["name"], me["vehicle"], me["city"]["slug"]) == ("Cy", "bike", "essai")
    assert me["shift"] is not None
    assert phone.tokens["access_s"] == 900


def test_wrong_words_are_refused_without_saying_which():
    cy = courier(city(), "Cy")

    wrong = Phone(cy).post("session", {"email": cy.user.email, "password": "no", "device": "x"})
    nobody = Phone(cy).post("session", {"email": "who@example.org", "password": "no", "device": "x"})

    assert wrong.status_code == nobody.status_code == 401
    assert wrong.json() == nobody.json()
    assert wrong.json()["code"] == "sign_in_refused"
    assert not CourierSession.objects.exists()


def test_who_is_no_courier_cannot_sign_in():
    person("Mal")

    answer = Phone().post("session", {"email": "mal@example.org", "password": PASSWORD, "device": "x"})

    assert answer.status_code == 401


def test_ten_wrong_passwords_close_the_address_for_a_while():
    cy = courier(city(), "Cy")
    body = {"email": cy.user.email, "password": "no", "device": "x"}

    answers = [Phone(cy).post("session", body) for _ in range(11)]

    assert [a.status_code for a in answers] == [401] * 10 + [429]
    assert answers[-1].headers["Retry-After"]
    assert answers[-1].json()["code"] == "throttled"


def test_a_refresh_token_is_good_once_and_its_use_a_minute_later_signs_the_phone_out():
    with time_machine.travel("2026-11-24T12:00:00+01:00") as clock:
        phone = phone_of(courier(city(), "Cy"))
        first = phone.tokens["refresh"]

        renewed = phone.post("session/refresh", {"refresh": first, "device": phone.device})
        clock.shift(timedelta(seconds=61))
        stolen = phone.post("session/refresh", {"refresh": first, "device": phone.device})
        after = phone.post("session/refresh", {"refresh": renewed.json()["refresh"], "device": phone.device})

        assert [renewed.status_code, stolen.status_code, after.status_code] == [200, 401, 401]
        assert phone.get("me").status_code == 401


def test_a_refresh_token_is_worth_nothing_on_another_phone():
    phone = phone_of(courier(city(), "Cy"))

    answer = phone.post("session/refresh", {"refresh": phone.tokens["refresh"], "device": "another"})

    assert answer.status_code == 401
    assert phone.get("me").status_code == 200


def test_an_access_token_is_over_after_a_quarter_of_an_hour():
    with time_machine.travel("2026-11-24T12:00:00+01:00") as clock:
        phone = phone_of(courier(city(), "Cy"))
        clock.shift(timedelta(minutes=14))
        in_time = phone.get("me").status_code
        clock.shift(timedelta(minutes=2))
        too_late = phone.get("me")

    assert (in_time, too_late.status_code) == (200, 401)
    assert too_late.headers["WWW-Authenticate"] == 'Bearer realm="courier"'


def test_signing_out_ends_the_phone_at_once():
    phone = phone_of(courier(city(), "Cy"))

    assert phone.delete("session").status_code == 204
    assert phone.get("me").status_code == 401


def test_without_a_token_every_noun_but_signing_in_answers_401():
    here = city()
    delivery = carried(here, courier(here, "Cy"))
    ids = {"stop_id": stop(delivery, "pickup").public_id, "offer_id": Offer.objects.get().public_id}
    ids["announced_id"] = ids["offer_id"]  # asked without a token, nothing is looked for

    for path in _paths(ids):
        if path in ("session", "session/refresh"):
            continue
        for answer in (Phone().get(path), Phone().post(path)):
            assert answer.status_code in (401, 405), (path, answer.status_code)
            assert answer.headers["Content-Type"] == "application/problem+json"


def test_mal_the_other_courier_gets_404_for_everything_that_is_cy_s_and_nothing_changes():
    here = city()
    delivery = carried(here, courier(here, "Cy"))
    mal = phone_of(courier(here, "Mal"))
    pickup, offer = stop(delivery, "pickup"), Offer.objects.get()
    acts = {
        "arrival": {}, "completion": {"code": delivery.parcel_code}, "failure": {"reason": "other"}, "return": {},
        "incident": {"code": "other"},
    }  # fmt: skip

    answers = [mal.act(pickup, noun, **words) for noun, words in acts.items()]
    answers += [mal.post(f"offers/{offer.public_id}/{noun}") for noun in ("acceptance", "refusal")]
    answers += [mal.get(f"stops/{pickup.public_id}")]

    assert {a.status_code for a in answers} == {404}
    assert {a.json()["code"] for a in answers} == {"not_found"}
    delivery.refresh_from_db()
    assert (delivery.state, stop(delivery, "pickup").state) == ("assigned", "ahead")
    assert not Act.objects.exists()
    assert not Incident.objects.exists()
    assert mal.get("run").json()["stops"] == []
    assert mal.get("offers").json()["offers"] == []


def test_an_offer_says_way_area_and_pay_and_nothing_about_people():
    here = city()
    cy = courier(here, "Cy")
    parcel(here)
    offered(here)

    [offer] = phone_of(cy).get("offers").json()["offers"]

    assert (offer["pay_minor"], offer["dropoff_area"], offer["parcels"]) == (420, "Les Lilas", 1)
    assert "Ada" not in str(offer)
    assert "12 rue des Lilas" not in str(offer)


def test_a_yes_shows_the_run_with_the_door_and_a_second_yes_shows_the_same():
    here = city()
    cy = courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    phone = phone_of(cy)

    first = phone.post(f"offers/{offer.public_id}/acceptance")
    second = phone.post(f"offers/{offer.public_id}/acceptance")

    assert first.status_code == second.status_code == 201
    pickup, dropoff = first.json()["stops"]
    assert first.json() == second.json() == phone.get("run").json()
    assert (pickup["kind"], pickup["place"]["name"]) == ("pickup", "Levain")
    assert (dropoff["place"]["name"], dropoff["place"]["line"]) == ("Ada", "12 rue des Lilas")
    assert pickup["handover_code"] == Delivery.objects.get().handover_code
    assert PIN not in str(first.json())
    assert Delivery.objects.get().parcel_code not in str(first.json())


def test_a_no_answers_with_nothing_and_a_yes_after_it_says_why_not():
    here = city()
    cy = courier(here, "Cy")
    parcel(here)
    offer = offered(here)
    phone = phone_of(cy)

    assert phone.post(f"offers/{offer.public_id}/refusal").status_code == 204
    answer = phone.post(f"offers/{offer.public_id}/acceptance")

    assert (answer.status_code, answer.json()["code"]) == (409, "offer_refused")


def test_a_parcel_goes_from_the_shop_to_the_door_over_http():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    pickup, dropoff, phone = stop(delivery, "pickup"), stop(delivery, "dropoff"), phone_of(cy)

    states = [
        phone.act(pickup, "arrival", at=later(6)).json()["state"],
        phone.act(pickup, "completion", at=later(7), code=delivery.parcel_code.lower()).json()[
            "delivery_state"
        ],
        phone.act(dropoff, "arrival", at=later(8)).json()["state"],
        phone.act(dropoff, "completion", at=later(9), pin=PIN).json()["delivery_state"],
    ]

    assert states == ["arrived", "picked_up", "arrived", "delivered"]
    delivery.refresh_from_db()
    assert (delivery.picked_up_at, delivery.delivered_at) == (later(7), later(9))
    assert phone.get("run").json()["state"] == "none"
    earned = phone.get("earnings").json()
    assert earned["today"] == {"pay": 420, "tips": 0}


def test_a_door_is_seen_until_fifteen_minutes_after_the_end_and_then_no_more(monkeypatch):
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    phone, dropoff = phone_of(cy), stop(delivery, "dropoff")
    phone.act(stop(delivery, "pickup"), "completion", code=delivery.parcel_code)
    phone.act(dropoff, "completion", at=later(9), pin=PIN)

    def door_at(minutes):
        monkeypatch.setattr("delivery.api.views.stops.town_now", lambda: later(minutes))
        return phone.get(f"stops/{dropoff.public_id}").json()

    assert door_at(9 + 15)["place"]["name"] == "Ada"
    closed = door_at(9 + 15.1)
    assert closed["place"] is None
    assert closed["contents"] == []
    assert "Lilas" not in str(closed)


def test_a_door_taken_back_is_seen_no_more():
    from delivery.runs import operations as runs

    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    dropoff, phone = stop(delivery, "dropoff"), phone_of(cy)

    runs.call_off(delivery, at=later(8), reason="shopper")

    assert phone.get(f"stops/{dropoff.public_id}").json()["place"] is None
    answer = phone.act(dropoff, "arrival")
    assert (answer.status_code, answer.json()["code"]) == (409, "taken_back")


def test_the_same_act_sent_twice_has_one_effect_and_one_answer():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    pickup, phone = stop(delivery, "pickup"), phone_of(cy)

    answers = [
        phone.act(pickup, "completion", event_id="event-0001", code=delivery.parcel_code) for _ in range(2)
    ]

    assert answers[0].json() == answers[1].json()
    assert Proof.objects.count() == 1
    assert Act.objects.count() == 1


def test_a_refusal_sent_again_is_refused_again_and_another_try_has_another_id():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    pickup, phone = stop(delivery, "pickup"), phone_of(cy)

    wrong = [phone.act(pickup, "completion", event_id="event-0001", code="NOPE") for _ in range(2)]
    right = phone.act(pickup, "completion", event_id="event-0002", code=delivery.parcel_code)

    assert [(a.status_code, a.json()["code"]) for a in wrong] == [(422, "wrong_code")] * 2
    assert right.json()["delivery_state"] == "picked_up"


def test_one_id_for_two_acts_is_refused():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    pickup, phone = stop(delivery, "pickup"), phone_of(cy)
    phone.act(pickup, "arrival", event_id="event-0001")

    answer = phone.act(pickup, "completion", event_id="event-0001", code=delivery.parcel_code)

    assert (answer.status_code, answer.json()["code"]) == (409, "event_id_reused")
    assert Delivery.objects.get().state == "assigned"


def test_acts_sent_in_the_wrong_order_end_in_the_right_state():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    pickup, dropoff, phone = stop(delivery, "pickup"), stop(delivery, "dropoff"), phone_of(cy)

    too_early = phone.act(dropoff, "completion", event_id="door-0001", at=later(9), pin=PIN)
    phone.act(pickup, "completion", at=later(7), code=delivery.parcel_code)
    phone.act(pickup, "arrival", at=later(6))
    again = phone.act(dropoff, "completion", event_id="door-0001", at=later(9), pin=PIN)

    assert (too_early.status_code, too_early.json()["code"]) == (409, "not_yet")
    assert again.json()["delivery_state"] == "delivered"
    assert stop(delivery, "pickup").arrived_at == later(6)
    assert stop(delivery, "pickup").state == "done"


def test_a_moment_in_the_future_counts_as_now_and_one_before_the_yes_as_the_yes():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)  # the yes came at 12:05
    phone = phone_of(cy)

    phone.act(stop(delivery, "pickup"), "completion", at=later(-600), code=delivery.parcel_code)
    phone.act(stop(delivery, "dropoff"), "completion", at=later(600), pin=PIN)

    delivery.refresh_from_db()
    assert (delivery.picked_up_at, delivery.delivered_at) == (later(5), later(10))


def test_a_wrong_pin_five_times_asks_for_a_photo():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    dropoff, phone = stop(delivery, "dropoff"), phone_of(cy)
    phone.act(stop(delivery, "pickup"), "completion", code=delivery.parcel_code)

    codes = [phone.act(dropoff, "completion", pin="0000").json()["code"] for _ in range(5)]
    then = phone.act(dropoff, "completion", pin=PIN)

    assert codes == ["wrong_code"] * 5
    assert (then.status_code, then.json()["code"]) == (422, "too_many_tries")


def test_a_photo_proves_a_door_and_keeps_nothing_of_the_camera():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    dropoff, phone = stop(delivery, "dropoff"), phone_of(cy)
    phone.act(stop(delivery, "pickup"), "completion", code=delivery.parcel_code)
    without = phone.act(dropoff, "completion")

    sent = _send_photo(phone, dropoff, _picture_with_place())
    done = phone.act(dropoff, "completion")

    assert without.json()["code"] == "proof_missing"
    assert sent.status_code == 201
    assert done.json()["delivery_state"] == "delivered"
    with Image.open(Proof.objects.get(kind="photo").photo) as kept:
        assert (kept.format, dict(kept.getexif()), max(kept.size)) == ("JPEG", {}, 1600)


def test_what_is_no_picture_is_refused():
    here = city()
    cy = courier(here, "Cy")
    dropoff, phone = stop(carried(here, cy), "dropoff"), phone_of(cy)

    answer = _send_photo(phone, dropoff, b"<svg onload='alert(1)'/>")

    assert (answer.status_code, answer.json()["code"]) == (422, "not_a_picture")
    assert not Proof.objects.exists()


def test_a_picture_of_a_door_is_for_operators_only():
    here = city()
    cy = courier(here, "Cy")
    dropoff, phone = stop(carried(here, cy), "dropoff"), phone_of(cy)
    _send_photo(phone, dropoff, _picture_with_place())
    address = Proof.objects.get().photo.url
    operator, stranger = Client(), Client()
    operator.force_login(person("Op", is_staff=True))
    stranger.force_login(person("Mal"))

    assert address.startswith("/api/proofs/proofs/")
    assert [c.get(address).status_code for c in (Client(), stranger, operator)] == [404, 404, 200]
    public = Client().get(address.replace("/api/proofs/", "/media/"))
    assert public.status_code == 404


def test_goods_for_adults_want_the_pin_and_the_eyes():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy, min_age=18)
    dropoff, phone = stop(delivery, "dropoff"), phone_of(cy)
    phone.act(stop(delivery, "pickup"), "completion", code=delivery.parcel_code)

    unseen = phone.act(dropoff, "completion", pin=PIN)
    without_pin = phone.act(dropoff, "completion", age_seen=True)
    both = phone.act(dropoff, "completion", pin=PIN, age_seen=True)

    assert [unseen.json()["code"], without_pin.json()["code"]] == ["age_not_seen", "pin_needed"]
    assert both.json()["delivery_state"] == "delivered"


def test_a_door_that_fails_shows_the_way_back_and_ends_with_the_return():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    dropoff, phone = stop(delivery, "dropoff"), phone_of(cy)
    phone.act(stop(delivery, "pickup"), "completion", code=delivery.parcel_code)

    failed = phone.act(dropoff, "failure", reason="not_at_home")
    shown = phone.get(f"stops/{dropoff.public_id}").json()
    back = phone.act(dropoff, "return")

    assert failed.json()["delivery_state"] == "failed"
    assert shown["return_to"]["name"] == "Levain"
    assert back.json()["delivery_state"] == "returned"
    assert phone.get("run").json()["state"] == "none"


def test_a_shift_does_not_end_with_parcels_on_board():
    here = city()
    cy = courier(here, "Cy")
    delivery = carried(here, cy)
    phone = phone_of(cy)
    phone.act(stop(delivery, "pickup"), "completion", code=delivery.parcel_code)

    refused = phone.delete("shift")
    phone.act(stop(delivery, "dropoff"), "completion", pin=PIN)

    assert (refused.status_code, refused.json()["code"]) == (409, "parcels_on_board")
    assert phone.delete("shift").status_code == 204
    assert Shift.objects.get().ended_at == later(10)


def test_positions_come_in_any_order_twice_and_only_the_newest_moves_the_courier():
    here = city()
    cy = courier(here, "Cy", since=later(0))
    phone = phone_of(cy)
    places = [
        {"lat": SQUARE.lat + 0.001 * n, "lon": SQUARE.lon, "at": later(n).isoformat()} for n in (3, 1, 2)
    ]

    first = phone.post("positions", {"positions": places}).json()
    second = phone.post("positions", {"positions": places}).json()

    assert (first["kept"], second["kept"], second["known"]) == (3, 0, 3)
    cy.refresh_from_db()
    assert (cy.positioned_at, round(cy.lat - SQUARE.lat, 4)) == (later(3), 0.003)
    assert Position.objects.count() == 3


def test_a_jump_across_the_country_is_doubted():
    here = city()
    cy = courier(here, "Cy", since=later(0))
    phone = phone_of(cy)

    answer = phone.post("positions", {"positions": [{"lat": 48.85, "lon": 2.35, "at": later(1).isoformat()}]})

    assert answer.json()["doubted"][0]["code"] == "jump"
    cy.refresh_from_db()
    assert cy.lat == SQUARE.lat


def test_off_shift_no_position_is_kept():
    here = city()
    cy = courier(here, "Cy")
    phone = phone_of(cy)
    phone.delete("shift")

    answer = phone.post("positions", {"positions": [{"lat": 47.2, "lon": 2.0, "at": later(9).isoformat()}]})

    assert (answer.status_code, answer.json()["code"]) == (409, "off_shift")
    assert not Position.objects.exists()
    assert Courier.objects.get().lat is None


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "positions"),
        ({"positions": []}, "positions"),
        ({"positions": [{"lat": 91, "lon": 2, "at": "2026-11-24T11:00:00Z"}]}, "positions.0.lat"),
        ({"positions": [{"lat": 47, "lon": 2, "at": "yesterday"}]}, "positions.0.at"),
        ({"positions": [{"lat": "NaN", "lon": 2, "at": "2026-11-24T11:00:00Z"}]}, "positions.0.lat"),
        ({"positions": [{"lat": 47, "lon": 2, "at": "2026-11-24T11:00:00Z"}] * 201}, "positions"),
    ],
)
def test_wrong_places_are_named_field_by_field(body, field):
    phone = phone_of(courier(city(), "Cy"))

    answer = phone.post("positions", body)

    assert answer.status_code == 400
    assert answer.json()["code"] == "invalid"
    assert answer.json()["errors"][0]["field"] == field
    assert not Position.objects.exists()


def test_a_body_that_is_no_json_is_said_so():
    phone = phone_of(courier(city(), "Cy"))
    headers = {"Authorization": f"Bearer {phone.tokens['access']}", "Accept-Language": "en"}

    answer = Client().post(f"{V1}positions", "{", content_type="application/json", headers=headers).json()

    assert (answer["code"], answer["title"]) == ("malformed", "That cannot be read")


def test_every_problem_has_its_french_words():
    catalogue = polib.pofile("locale/courier_api/fr/LC_MESSAGES/django.po")
    french = {entry.msgid for entry in catalogue if entry.msgstr}

    with override("en"):
        said = {str(words) for _status, *both in PROBLEMS.values() for words in both}

    assert said - french == set()


def test_another_kind_of_body_method_or_address_is_a_problem_too():
    phone = phone_of(courier(city(), "Cy"))
    headers = {"Authorization": f"Bearer {phone.tokens['access']}"}

    form = Client().post(f"{V1}positions", {"lat": 1}, headers=headers)
    method = Client().put(f"{V1}offers", headers=headers)
    nowhere = Client().get(f"{V1}parcels")

    assert [(a.status_code, a.json()["code"]) for a in (form, method, nowhere)] == [
        (415, "unsupported_media_type"),
        (405, "method_not_allowed"),
        (404, "not_found"),
    ]


def test_the_schema_is_openapi_3_1_and_names_every_noun():
    answer = Client().get("/api/schema/?format=json")

    schema = answer.json()
    assert schema["openapi"].startswith("3.1")
    assert f"{V1}offers/{{offer_id}}/acceptance" in schema["paths"]
    mine = {path: sorted(methods) for path, methods in schema["paths"].items() if path.startswith(V1)}
    assert len(mine) == 26
    assert mine[f"{V1}stops/{{stop_id}}/arrival"] == ["post"]


def test_every_address_of_the_api_names_its_permission():
    for view in _views():
        assert "permission_classes" in vars(view), view


def _views():
    from delivery.api import urls

    return {pattern.callback.cls for pattern in urls.urlpatterns}


def _paths(ids):
    from delivery.api import urls

    for pattern in urls.urlpatterns:
        route = str(pattern.pattern)
        if route.startswith("courier/v1/"):
            path = route.removeprefix("courier/v1/")
            for name, value in ids.items():
                path = path.replace(f"<uuid:{name}>", str(value))
            yield path


def _picture_with_place() -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (47.0, 12.0, 0.0)}  # GPS
    exif[0x010F] = "Camera"
    Image.new("RGB", (2400, 1200), "orange").save(out, "JPEG", exif=exif)
    return out.getvalue()


def _send_photo(phone, at, content):
    file = SimpleUploadedFile("door.jpg", content, content_type="image/jpeg")
    headers = {"Authorization": f"Bearer {phone.tokens['access']}"}
    return Client().post(f"{V1}stops/{at.public_id}/photo", {"photo": file}, headers=headers)
