"""People who sign in, by e-mail, and the doors they have confirmed once."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from marketplace.kernel.geo import Point
from marketplace.kernel.ids import new_id
from marketplace.places.models import City


class People(BaseUserManager["User"]):
    """Makes users from an e-mail address; addresses are kept in lower case."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """One person; shopper by default, seller or courier by the rows that point here, operator by `is_staff`."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    email = models.EmailField()
    name = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=2, default="fr")
    card_account = models.CharField(
        max_length=64, blank=True, help_text="the card network's name for this person"
    )
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="user_email_once"),
            models.UniqueConstraint(fields=["email"], name="user_email_exact_once"),
        ]

    def __str__(self) -> str:
        return self.email


class SavedAddress(models.Model):
    """A door that its owner has confirmed on the map."""

    public_id = models.UUIDField(default=new_id, unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="addresses")
    city = models.ForeignKey(City, on_delete=models.PROTECT)
    label = models.CharField(max_length=40, blank=True)
    line = models.CharField(max_length=160)
    postcode = models.CharField(max_length=10, blank=True)
    lat = models.FloatField()
    lon = models.FloatField()
    access_note = models.CharField(max_length=200, blank=True)
    is_default = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(is_default=True), name="one_default_address"
            )
        ]

    def __str__(self) -> str:
        return self.line

    @property
    def point(self) -> Point:
        return Point(lat=self.lat, lon=self.lon)
