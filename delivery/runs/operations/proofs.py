"""Photos from the door: kept without what the camera wrote into them, for thirty days."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from delivery.runs.models import Proof, Stop
from marketplace.journal.operations import record

KEPT = timedelta(days=30)


def keep_photo(stop: Stop, *, jpeg: bytes, at: datetime) -> Proof:
    """Keep a picture, already written anew, as a proof of the stop."""
    with transaction.atomic():
        proof = Proof(stop=stop, kind="photo", at=at)
        proof.photo.save(f"{uuid4().hex}.jpg", ContentFile(jpeg), save=False)
        proof.save()
        record(stop, "stop.photographed", at=at)
    return proof


def forget_photos(*, wall_at: datetime, town_at: datetime, most: int = 20) -> int:
    """Delete the pictures that are older than thirty days; the proof that there was one stays."""
    old = Proof.objects.filter(kind="photo", at__lt=town_at - KEPT).exclude(photo="").exclude(photo=None)
    count = 0
    for proof in old.order_by("pk")[:most]:
        proof.photo.delete(save=False)
        Proof.objects.filter(pk=proof.pk).update(photo="")
        count += 1
    return count
