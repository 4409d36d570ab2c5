"""What the stand-in refuses, it refuses as Stripe does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import stripe
from stripe.params import _payment_intent_create_params, _refund_create_params, _transfer_create_params
from stripe.params.checkout import _session_create_params

from marketplace.demo.stripe import endpoints, forms, parameters
from marketplace.demo.stripe.errors import ApiError
from tests.banks import StandInBank


@pytest.fixture
def api(real_bank: StandInBank) -> Any:
    return stripe.StripeClient("sk_test_standin", base_addresses={"api": real_bank.url}).v1


def refusal(question: Any, *args: Any) -> tuple[str | None, str | None]:
    with pytest.raises(stripe.InvalidRequestError) as no:
        question(*args)
    return no.value.code, no.value.param


GOOD: Any = {"amount": 1250, "currency": "eur"}


@pytest.mark.parametrize(
    ("params", "code", "param"),
    [
        ({"payment_method_types": ["card"]}, "parameter_unknown", "payment_method_types"),
        ({"automatic_payment_methods": {"on": True}}, "parameter_unknown", "automatic_payment_methods[on]"),
        ({"amount": "12,50"}, "parameter_invalid_integer", "amount"),
        ({"amount": 49}, "amount_too_small", "amount"),
        ({"amount": 100_000_000}, "amount_too_large", "amount"),
        ({"currency": ""}, "parameter_missing", "currency"),
        ({"customer": "cus_nobody"}, "resource_missing", "customer"),
        ({"capture_method": "later"}, None, "capture_method"),
        ({"confirm": True, "payment_method": "pm_card_visa"}, None, "return_url"),
        ({"expand": ["moon"]}, None, "expand"),
    ],
)
def test_a_wrong_payment_is_a_400(api: Any, params: dict[str, Any], code: str | None, param: str) -> None:
    assert refusal(api.payment_intents.create, {**GOOD, **params}) == (code, param)


def test_a_missing_amount_is_named(api: Any) -> None:
    assert refusal(api.payment_intents.create, {"currency": "eur"}) == ("parameter_missing", "amount")


def test_a_refused_question_leaves_its_key_free(api: Any) -> None:
    key = {"idempotency_key": "order:refused:pay:1"}
    refusal(api.payment_intents.create, {**GOOD, "amount": 1}, key)

    assert api.payment_intents.create(GOOD, key).amount == 1250


def test_a_replayed_answer_says_so(api: Any) -> None:
    key = {"idempotency_key": "order:replayed:pay:1"}

    first, second = api.payment_intents.create(GOOD, key), api.payment_intents.create(GOOD, key)

    assert first.id == second.id
    assert "idempotent-replayed" not in first.last_response.headers
    assert second.last_response.headers["idempotent-replayed"] == "true"


def test_an_unknown_address_and_an_unknown_key_are_refused(api: Any, real_bank: StandInBank) -> None:
    with pytest.raises(stripe.InvalidRequestError, match="Unrecognized request URL"):
        api.coupons.list()
    wrong = stripe.StripeClient("sk_test_mallory", base_addresses={"api": real_bank.url})
    with pytest.raises(stripe.AuthenticationError):
        wrong.v1.charges.list()


def test_a_page_may_not_do_what_only_we_may(real_bank: StandInBank, api: Any) -> None:
    page = stripe.StripeClient("pk_test_standin", base_addresses={"api": real_bank.url}).v1
    intent = api.payment_intents.create(GOOD)

    with pytest.raises(stripe.AuthenticationError):
        page.payment_intents.capture(intent.id)
    with pytest.raises(stripe.AuthenticationError):
        page.payment_intents.retrieve(intent.id, {"client_secret": "pi_guessed"})
    seen = page.payment_intents.retrieve(intent.id, {"client_secret": intent.client_secret})
    assert seen.id == intent.id


def test_lists_turn_their_pages(api: Any) -> None:
    customer = api.customers.create({"email": "ada@quartier.test"})
    made = [api.payment_intents.create({**GOOD, "customer": customer.id}).id for _ in range(5)]

    first = api.payment_intents.list({"customer": customer.id, "limit": 2})
    everything = [each.id for each in first.auto_paging_iter()]

    assert (first.has_more, everything) == (True, made[::-1])


def test_no_card_number_is_remembered(real_bank: StandInBank, api: Any) -> None:
    card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034, "cvc": "987"}
    method = api.payment_methods.create({"type": "card", "card": card})

    rows = real_bank.standin.desk.memory.execute("SELECT body FROM objects WHERE id = ?", method.id)

    assert "424242424242" not in rows[0][0]
    assert "987" not in rows[0][0]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("4242424242424241", "incorrect_number"),
        ("4111111111111111", "card_declined"),
        ("", "incorrect_number"),
    ],
)
def test_a_number_that_is_no_test_card_is_refused(api: Any, number: str, code: str) -> None:
    card = {"number": number, "exp_month": 12, "exp_year": 2034, "cvc": "123"}
    with pytest.raises(stripe.CardError) as no:
        api.payment_methods.create({"type": "card", "card": card})

    assert no.value.code == code


@pytest.mark.parametrize(
    ("method", "path", "module", "name"),
    [
        ("POST", "/v1/payment_intents", _payment_intent_create_params, "PaymentIntentCreateParams"),
        ("POST", "/v1/refunds", _refund_create_params, "RefundCreateParams"),
        ("POST", "/v1/transfers", _transfer_create_params, "TransferCreateParams"),
        ("POST", "/v1/checkout/sessions", _session_create_params, "SessionCreateParams"),
    ],
)
def test_what_the_stand_in_takes_is_what_the_sdk_may_send(
    method: str, path: str, module: Any, name: str
) -> None:
    found = endpoints.find(method, path)
    assert found is not None

    ours = {re.split(r"[.:!]", word)[0] for word in found[0].takes.split()}

    assert ours <= set(getattr(module, name).__annotations__)


def test_nested_forms_are_read_as_stripe_writes_them() -> None:
    text = "a[b][c]=1&expand[0]=x&expand[1]=y&list[]=1&list[]=2&flat=&metadata[order_id]=7"

    assert forms.decode(text) == {
        "a": {"b": {"c": "1"}},
        "expand": ["x", "y"],
        "list": ["1", "2"],
        "flat": "",
        "metadata": {"order_id": "7"},
    }


@pytest.mark.parametrize("text", ["a=1&a[b]=2", "a[b]=1&a[b][c]=2", "[x]=1", "a]]=1", "=1", "a[0]=1&a[x]=2"])
def test_a_form_without_sense_is_refused(text: str) -> None:
    with pytest.raises(ApiError) as no:
        parameters.check("a:int", forms.decode(text))

    assert no.value.status == 400


def test_money_survives_a_restart(tmp_path: Path) -> None:
    from marketplace.demo.stripe.app import StandIn

    state = tmp_path / "bank.sqlite3"
    first = StandIn(state=state).start(top_up=1_000)
    bank = StandInBank(first)
    api = stripe.StripeClient("sk_test_standin", base_addresses={"api": bank.url}).v1
    intent = api.payment_intents.create(GOOD, {"idempotency_key": "order:kept:pay:1"})
    first.stop()

    again = StandInBank(StandIn(state=state).start(top_up=1_000))
    api = stripe.StripeClient("sk_test_standin", base_addresses={"api": again.url}).v1

    assert api.payment_intents.create(GOOD, {"idempotency_key": "order:kept:pay:1"}).id == intent.id
    assert again.books()["totals"] == {"banks": -1_000, "platform": 1_000}
    again.standin.stop()
