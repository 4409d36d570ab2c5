"""Signed-in phones: a short access token, and a refresh token that is good once and bound to its phone."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth import authenticate
from django.core import signing
from django.db import transaction

from delivery.couriers.models import Courier, CourierSession

ACCESS_S = 15 * 60
REFRESH_DAYS = 30
REMEMBERED = 400  # spent refresh tokens of a family that still ring the alarm
LOST_S = 60  # for so long a phone whose answer was lost on the way may ask again with the token it has
SALT = "courier.access"


class SignInRefused(Exception):
    """Wrong address or password, no courier, an unknown, spent or foreign token: all look the same."""


@dataclass(frozen=True)
class SignedIn:
    """What the phone keeps; seconds until the access token is over."""

    session: CourierSession
    access: str
    refresh: str
    access_s: int = ACCESS_S


def sign_in(*, email: str, password: str, device: str, at: datetime) -> SignedIn:
    """Sign a courier's phone in. `at` is wall time.

    Raises:
        SignInRefused: these are not a courier's words.
    """
    user = authenticate(None, username=email.strip().lower(), password=password)
    courier = Courier.objects.filter(user_id=user.pk).first() if user and user.is_active else None
    if courier is None:
        raise SignInRefused
    secret = secrets.token_urlsafe(32)
    session = CourierSession.objects.create(
        courier=courier,
        device=device,
        refresh_hash=_hashed(secret),
        expires_at=at + timedelta(days=REFRESH_DAYS),
    )
    return _signed_in(session, secret)


def refresh(token: str, *, device: str, at: datetime) -> SignedIn:
    """Exchange a refresh token for new tokens; one that was spent before signs the whole family out.

    The token before is good for a minute more, as often as answers get lost: what it was exchanged for is then spent.

    Raises:
        SignInRefused: unknown, over, spent, revoked, or from another phone.
    """
    family, _, secret = token.partition(".")
    with transaction.atomic():
        session = _family(family)
        is_good = session is not None and session.device == device and session.expires_at > at
        if session is None or not is_good or session.revoked_at:
            raise SignInRefused
        if session.refresh_hash == _hashed(secret):
            session.previous_hash, session.previous_until = (
                session.refresh_hash,
                at + timedelta(seconds=LOST_S),
            )
            return _rotate(session)
        if _was_lost(session, _hashed(secret), at):
            return _rotate(session)
        if _hashed(secret) in session.spent_hashes:
            _revoke(session, at=at)
    raise SignInRefused


def sign_out(session: CourierSession, *, at: datetime) -> None:
    """End this phone's session; its tokens are worth nothing from now on."""
    _revoke(session, at=at)


def sign_out_everywhere(courier: Courier, *, at: datetime) -> None:
    CourierSession.objects.filter(courier=courier, revoked_at=None).update(revoked_at=at)


def courier_of(access: str) -> CourierSession:
    """Return the live session behind an access token, with its courier.

    Raises:
        SignInRefused: forged, over, signed out, or the person may not sign in any more.
    """
    try:
        family = signing.loads(access, salt=SALT, max_age=ACCESS_S)
        session = CourierSession.objects.select_related("courier__user", "courier__city").get(family=family)
    except (signing.BadSignature, CourierSession.DoesNotExist, ValueError) as wrong:
        raise SignInRefused from wrong
    if session.revoked_at or not session.courier.user.is_active:
        raise SignInRefused
    return session


def _family(text: str) -> CourierSession | None:
    try:
        family = UUID(text)
    except ValueError:
        return None
    rows = CourierSession.objects.select_for_update(of=("self",)).select_related("courier")
    return rows.filter(family=family, courier__user__is_active=True).first()


def _was_lost(session: CourierSession, hashed: str, at: datetime) -> bool:
    """Say whether this is the token before the newest, sent again while its answer may still be on the way."""
    return (
        session.previous_hash == hashed
        and session.previous_until is not None
        and at <= session.previous_until
    )


def _rotate(session: CourierSession) -> SignedIn:
    secret = secrets.token_urlsafe(32)
    session.spent_hashes = [*session.spent_hashes, session.refresh_hash][-REMEMBERED:]
    session.refresh_hash = _hashed(secret)
    session.save(update_fields=["spent_hashes", "refresh_hash", "previous_hash", "previous_until"])
    return _signed_in(session, secret)


def _revoke(session: CourierSession, *, at: datetime) -> None:
    CourierSession.objects.filter(pk=session.pk, revoked_at=None).update(revoked_at=at)


def _signed_in(session: CourierSession, secret: str) -> SignedIn:
    access = signing.dumps(str(session.family), salt=SALT)
    return SignedIn(session=session, access=access, refresh=f"{session.family}.{secret}")


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
