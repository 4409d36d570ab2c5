"""Hosted pages and saved cards."""

from __future__ import annotations

from dataclasses import replace

from marketplace.gateways.cards import HostedPage, PageRequest, PageState, Refused, SavedCard
from tests.fake_cards.payments import Payments


class Pages(Payments):
    def hosted_page(self, request: PageRequest, *, key: str) -> HostedPage:
        def do() -> HostedPage:
            page_id = self._id("cs_test")
            amount_minor = sum(line.amount_minor * line.quantity for line in request.lines)
            url = f"https://bank.example/pay/{page_id}"
            page = HostedPage(page_id, PageState.OPEN, amount_minor, url, order_ref=request.order_ref)
            self.pages[page_id], self._requests[page_id] = page, request
            return page

        return self._once("hosted_page", key, request, do)

    def look_page(self, page_id: str) -> HostedPage:
        self._reach("look_page")
        return self._known(self.pages, page_id)

    def close_page(self, page_id: str, *, key: str) -> HostedPage:
        def do() -> HostedPage:
            page = self._known(self.pages, page_id)
            if page.state is not PageState.OPEN:
                raise Refused("invalid_request_error", "only open pages close")
            self.pages[page_id] = replace(page, state=PageState.EXPIRED, url=None)
            for intent_id in [each for each, its_page in self._of_pages.items() if its_page == page_id]:
                self._cancel(self.intents[intent_id], because="abandoned")
            return self.pages[page_id]

        return self._once("close_page", key, page_id, do)

    def open_wallet(self, *, ref: str, email: str, key: str) -> str:
        def do() -> str:
            shopper_ref = self.wallet_refs[ref] = self._id("cus")
            self.wallets[shopper_ref] = []
            return shopper_ref

        return self._once("open_wallet", key, (ref, email), do)

    def find_wallet(self, ref: str, *, email: str) -> str | None:
        self._reach("find_wallet")
        return self.wallet_refs.get(ref)

    def saved_cards(self, shopper_ref: str) -> tuple[SavedCard, ...]:
        self._reach("saved_cards")
        return tuple(cards for cards in self._known(self.wallets, shopper_ref))

    def forget_card(self, card_id: str, *, key: str) -> None:
        def do() -> None:
            for wallet in self.wallets.values():
                wallet[:] = [card for card in wallet if card.id != card_id]

        self._once("forget_card", key, card_id, do)
