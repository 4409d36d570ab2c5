"""Saved cards: kept with consent when a payment saves one, followed at the card network, taken out by their owner."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from marketplace.accounts.models import User
from marketplace.gateways.cards import CardGateway, GatewayUnreachable, Refused
from marketplace.gateways.cards import SavedCard as SeenCard
from marketplace.journal.doorbell import ring
from marketplace.journal.due import claim_due
from marketplace.wallet.models import CardConsent, SavedCard


def consent(user: User, order_key: UUID, *, words: str, language: str, wall_at: datetime) -> CardConsent:
    """Write which words a member agreed to when asking to keep the card of an order's payment."""
    return CardConsent.objects.create(
        user=user, order_key=order_key, words=words, language=language, given_at=wall_at
    )


def open_account(order_key: UUID, *, gateway: CardGateway) -> str:
    """Return the card network's name for the member whose card an order saves; it is asked for once a member.

    Raises:
        GatewayUnreachable: nothing is known yet; the same key finds the first attempt.
    """
    agreed = CardConsent.objects.select_related("user").filter(order_key=order_key).first()
    if agreed is None:
        return ""
    user = agreed.user
    if not user.card_account:
        ref = str(user.public_id)
        name = gateway.find_wallet(ref, email=user.email) or gateway.open_wallet(
            ref=ref, email=user.email, key=f"wallet:{ref}"
        )
        User.objects.filter(pk=user.pk, card_account="").update(card_account=name)
        user.refresh_from_db(fields=["card_account"])
    return user.card_account


def keep(order_key: UUID, *, outside_id: str, brand: str, last4: str, wall_at: datetime) -> SavedCard | None:
    """Keep the card that an order's payment saved, if its owner agreed; the first one is the default."""
    agreed = CardConsent.objects.filter(order_key=order_key).first()
    if agreed is None or not outside_id:
        return None
    with transaction.atomic():
        User.objects.select_for_update(of=("self",)).get(pk=agreed.user_id)
        has_default = SavedCard.objects.filter(user_id=agreed.user_id, is_default=True).exists()
        row, is_new = SavedCard.objects.get_or_create(
            outside_id=outside_id,
            defaults={
                "user_id": agreed.user_id,
                "consent": agreed,
                "brand": brand,
                "last4": last4,
                "is_default": not has_default,
                "added_at": wall_at,
            },
        )
        if is_new:
            transaction.on_commit(ring_cards, robust=True)
    return row


def prefer(user: User, card: SavedCard) -> None:
    """Make one of the member's cards the default, and no other."""
    with transaction.atomic():
        User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        SavedCard.objects.filter(user=user, is_default=True).exclude(pk=card.pk).update(is_default=False)
        SavedCard.objects.filter(pk=card.pk, user=user, removed_at=None).update(is_default=True)


def remove(user: User, card: SavedCard, *, wall_at: datetime) -> None:
    """Take a card out: from now on nothing is paid with it; the card network forgets it by the worker's hand."""
    with transaction.atomic():
        User.objects.select_for_update(of=("self",)).get(pk=user.pk)
        mine = SavedCard.objects.filter(pk=card.pk, user=user, removed_at=None)
        if not mine.update(removed_at=wall_at, is_default=False, next_attempt_at=wall_at, attempts=0):
            return
        _next_default(user.pk)
        transaction.on_commit(ring_cards, robust=True)


def look_soon(outside_id: str, *, wall_at: datetime) -> None:
    """Ask the card network how a card stands: it said that something about it changed."""
    SavedCard.objects.filter(outside_id=outside_id, removed_at=None).update(
        next_attempt_at=wall_at, attempts=0
    )


def settle_due(*, gateway: CardGateway, wall_at: datetime, most: int = 20) -> int:
    """Follow or forget each card that is due, and return how many."""
    keys = claim_due(SavedCard, wall_at=wall_at, most=most)
    for card in SavedCard.objects.filter(pk__in=keys).select_related("user").order_by("pk"):
        _settle(card, gateway=gateway, wall_at=wall_at)
    return len(keys)


def ring_cards() -> None:
    from marketplace.wallet.tasks import settle_cards

    ring(settle_cards)


def _settle(card: SavedCard, *, gateway: CardGateway, wall_at: datetime) -> None:
    mine = SavedCard.objects.filter(pk=card.pk)
    try:
        if card.removed_at is not None:
            _forget(card, gateway)
        else:
            _follow(card, gateway.saved_cards(card.user.card_account), wall_at=wall_at)
    except (GatewayUnreachable, Refused) as trouble:
        wait = timedelta(seconds=min(2 ** min(card.attempts, 9), 300))
        mine.update(next_attempt_at=wall_at + wait, last_error=repr(trouble)[:300])
        return
    mine.update(next_attempt_at=None, last_error="")


def _forget(card: SavedCard, gateway: CardGateway) -> None:
    try:
        gateway.forget_card(card.outside_id, key=f"card:{card.public_id}:forget")
    except Refused as gone:
        if gone.code not in {"resource_missing", "payment_method_unexpected_state", "invalid_request_error"}:
            raise  # anything else is tried again; gone already is what was wanted


def _follow(card: SavedCard, seen: tuple[SeenCard, ...], *, wall_at: datetime) -> None:
    found = next((one for one in seen if one.id == card.outside_id), None)
    mine = SavedCard.objects.filter(pk=card.pk, removed_at=None)
    if found is None:  # its bank or the network took it out
        if mine.update(removed_at=wall_at, is_default=False):
            _next_default(card.user_id)
        return
    mine.update(brand=found.brand, last4=found.last4, exp_month=found.exp_month, exp_year=found.exp_year)


def _next_default(user_id: int) -> None:
    left = SavedCard.objects.filter(user_id=user_id, removed_at=None).order_by("-added_at", "-pk")
    if not left.filter(is_default=True).exists():
        SavedCard.objects.filter(pk__in=left.values_list("pk", flat=True)[:1]).update(is_default=True)
