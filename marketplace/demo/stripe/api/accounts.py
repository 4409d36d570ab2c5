"""Accounts v2 (recipients: shops and couriers) and their onboarding links."""

from __future__ import annotations

from marketplace.demo.stripe.desk import Desk, iso
from marketplace.demo.stripe.endpoints import Call, endpoint
from marketplace.demo.stripe.errors import Json, invalid, missing
from marketplace.demo.stripe.ids import new_id

_FACES = ("configuration", "requirements", "identity", "defaults")  # null unless asked for
_CAPABILITY = "configuration.recipient.capabilities.stripe_balance.stripe_transfers.requested:bool"
_TAKES = (
    f"contact_email contact_phone display_name dashboard:express|full|none {_CAPABILITY} identity.country "
    "identity.entity_type:company|individual|government_entity|non_profit identity.business_details:any "
    "identity.individual:any defaults.currency defaults.locales:list defaults.responsibilities.fees_collector:"
    "application|stripe defaults.responsibilities.losses_collector:application|stripe include:list "
    "configuration.recipient.applied:bool"
)
_ASKED = ("identity.representative", "external_account", "tos_acceptance")
LINK_LIVES_S, SESSION_LIVES_S = 300, 3_600
_EMBEDDED = " ".join(
    f"components.{name}.enabled:bool components.{name}.features:any"
    for name in (
        "account_onboarding",
        "account_management",
        "notification_banner",
        "payouts",
        "payments",
        "balances",
    )
)
_LINK = "use_case.account_onboarding"


@endpoint("POST", "/v2/core/accounts", _TAKES)
def create(call: Call) -> Json:
    params = call.params
    duties = (params.get("defaults") or {}).get("responsibilities") or {}
    if params.get("dashboard") == "express" and set(duties.values()) != {"application"}:
        raise invalid(
            "Accounts with the express dashboard need fees_collector and losses_collector 'application'.",
            code="invalid_responsibilities",
            param="defaults.responsibilities",
        )
    if not (params.get("identity") or {}).get("country"):
        raise missing("identity.country")
    account = _new_account(call.desk, params)
    call.desk.emit_thin("v2.core.account.created", call.desk.memory.put(account))
    return _facing(account, params.get("include", ()))


@endpoint("GET", "/v2/core/accounts/{id}", "include:list")
def retrieve(call: Call) -> Json:
    account = call.desk.memory.need("v2.core.account", call.id)
    return _facing(account, call.params.get("include", ()))


@endpoint("POST", "/v2/core/accounts/{id}", _TAKES)
def update(call: Call) -> Json:
    account = call.desk.memory.need("v2.core.account", call.id)
    for name in ("contact_email", "contact_phone", "display_name"):
        account[name] = call.params.get(name, account.get(name))
    account["metadata"] |= call.params.get("metadata", {})
    return _facing(call.desk.memory.put(account), call.params.get("include", ()))


@endpoint("GET", "/v2/core/accounts", "applied_configurations:list closed:bool limit:int page")
def list_accounts(call: Call) -> Json:
    """Return one page, newest first, without those that were closed; the rest is behind `next_page_url`."""
    memory, limit = call.desk.memory, call.params.get("limit", 20)
    bounds: list[tuple[str, object]] = [("coalesce(json_extract(body, '$.closed'), 0) = ?", 0)]
    if page := call.params.get("page"):
        bounds.append(("seq < ?", memory.place_of(page)))
    found = memory.find("v2.core.account", limit=limit + 1, bounds=bounds)
    here = found[:limit]
    after = f"/v2/core/accounts?limit={limit}&page={here[-1]['id']}" if len(found) > limit else None
    return {"data": [_facing(each, ()) for each in here], "next_page_url": after, "previous_page_url": None}


@endpoint(
    "POST",
    "/v2/core/account_links",
    f"account! use_case.type:account_onboarding|account_update {_LINK}.refresh_url {_LINK}.return_url "
    f"{_LINK}.collection_options.fields:currently_due|eventually_due "
    f"{_LINK}.collection_options.future_requirements",
)
def create_link(call: Call) -> Json:
    desk, params = call.desk, call.params
    account = desk.memory.need("v2.core.account", params["account"], param="account")
    onboarding = (params.get("use_case") or {}).get("account_onboarding") or {}
    if not onboarding.get("refresh_url"):
        raise missing("use_case.account_onboarding.refresh_url")
    link = {
        "id": new_id("link"),
        "object": "v2.core.account_link",
        "account": account["id"],
        "created": iso(desk.now()),
        "expires_at": iso(desk.now() + LINK_LIVES_S),
        "livemode": False,
        "use_case": params["use_case"],
        "_expires": desk.now() + LINK_LIVES_S,
        "_used": False,
    }
    link["url"] = f"{desk.options.base_url}/onboarding/{link['id']}"
    return desk.memory.put(link)


@endpoint("POST", "/v1/account_sessions", f"account! {_EMBEDDED}")
def create_session(call: Call) -> Json:
    """Let a page of ours show a recipient's own affairs for a while (embedded components)."""
    desk, params = call.desk, call.params
    account = desk.memory.need("v2.core.account", params["account"], param="account")
    if not params.get("components"):
        raise missing("components")
    return {
        "object": "account_session",
        "account": account["id"],
        "client_secret": new_id("accs_secret"),
        "components": params["components"],
        "expires_at": int(desk.now()) + SESSION_LIVES_S,
        "livemode": False,
    }


def can_receive(account: Json) -> bool:
    return bool(_capability(account)["status"] == "active")


def set_capability(desk: Desk, account: Json, status: str) -> None:
    """Open or close the account for transfers, and tell the world."""
    _capability(account)["status"] = status
    active = status == "active"
    account["requirements"]["entries"] = [] if active else [_entry(name) for name in _ASKED]
    desk.memory.put(account)
    desk.emit_thin("v2.core.account[configuration.recipient].capability_status_updated", account)
    desk.emit_thin("v2.core.account[requirements].updated", account)


def _capability(account: Json) -> Json:
    balance: Json = account["configuration"]["recipient"]["capabilities"]["stripe_balance"]
    found: Json = balance["stripe_transfers"]
    return found


def _facing(account: Json, include: list[str] | tuple[str, ...]) -> Json:
    faces = {name.split(".")[0] for name in include}
    return {name: None if name in _FACES and name not in faces else each for name, each in account.items()}


def _entry(name: str) -> Json:
    return {
        "awaiting_action_from": "user",
        "description": name,
        "errors": [],
        "impact": {"restricts_capabilities": [{"capability": "stripe_balance.stripe_transfers"}]},
        "minimum_deadline": {"status": "currently_due"},
    }


def _new_account(desk: Desk, params: Json) -> Json:
    requested = bool((params.get("configuration") or {}).get("recipient"))
    status = "restricted" if requested else "unrequested"
    transfers = {"requested": requested, "status": status, "status_details": []}
    return {
        "id": new_id("acct", 16),
        "object": "v2.core.account",
        "applied_configurations": ["recipient"] if requested else [],
        "configuration": {
            "recipient": {
                "applied": requested,
                "capabilities": {"stripe_balance": {"stripe_transfers": transfers}},
            }
        },
        "contact_email": params.get("contact_email"),
        "contact_phone": params.get("contact_phone"),
        "created": iso(desk.now()),
        "dashboard": params.get("dashboard", "none"),
        "defaults": params.get("defaults"),
        "display_name": params.get("display_name"),
        "identity": params.get("identity"),
        "livemode": False,
        "metadata": params.get("metadata", {}),
        "requirements": {"entries": [_entry(name) for name in _ASKED] if requested else []},
    }
