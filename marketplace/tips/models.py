"""Tips given after the drop-off: each its own charge, whole to who brought the order."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class Tip(models.Model):
    """One tip of an order that has arrived; its `public_id` is its charge's key."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    order_key = models.UUIDField(unique=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    minor = models.PositiveIntegerField()
    wanted_at = models.DateTimeField(help_text="town time")
    pay_by = models.DateTimeField(help_text="wall time: then the wish for it is let go")
    paid_at = models.DateTimeField(null=True, help_text="town time")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(minor__gte=50, minor__lte=20_000), name="tip_within_reason")
        ]

    def __str__(self) -> str:
        return f"{self.minor} for {self.order_key}"
