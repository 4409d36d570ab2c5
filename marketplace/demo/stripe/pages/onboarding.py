"""The hosted onboarding page of a recipient; one link is good once and for minutes."""

from __future__ import annotations

from marketplace.demo.stripe.api import accounts
from marketplace.demo.stripe.errors import Json
from marketplace.demo.stripe.pages import render
from marketplace.demo.stripe.pages.visit import Visit, go
from marketplace.demo.stripe.pages.words import WORDS
from marketplace.demo.stripe.web import Answer


def show(visit: Visit) -> Answer:
    link = visit.desk.memory.need("v2.core.account_link", visit.id)
    if not _good(visit, link):
        return _stale(visit, link)
    account = visit.desk.memory.need("v2.core.account", link["account"])
    words = WORDS[visit.language]
    name = account["display_name"] or account["contact_email"] or account["id"]
    text = words["onboarding_text"].format(name=name)
    return render.page("onboarding", visit, title=words["onboarding_title"], text=text, name=name)


def finish(visit: Visit) -> Answer:
    link = visit.desk.memory.need("v2.core.account_link", visit.id)
    if not _good(visit, link):
        return _stale(visit, link)
    link["_used"] = True
    visit.desk.memory.put(link)
    if visit.form.get("verdict") == "finish":
        account = visit.desk.memory.need("v2.core.account", link["account"])
        accounts.set_capability(visit.desk, account, "active")
    onboarding = link["use_case"]["account_onboarding"]
    return go(onboarding.get("return_url") or onboarding["refresh_url"])


def _good(visit: Visit, link: Json) -> bool:
    return not link["_used"] and bool(link["_expires"] > visit.desk.now())


def _stale(visit: Visit, link: Json) -> Answer:
    message = WORDS[visit.language]["link_old"]
    back = render.part("back", visit, address=link["use_case"]["account_onboarding"]["refresh_url"])
    return render.page("closed", visit, status=410, message=message, back_link=back)
