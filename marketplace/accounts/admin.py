"""Records of people; passwords are nobody's to read, a line of sign-in is closed and opened here."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as lazy

from marketplace.accounts.models import SavedAddress, User
from marketplace.journal.desk import Records, Rows, desk
from marketplace.journal.moves import Act, Move


def shut_out(user: User, _act: Act) -> None:
    User.objects.filter(pk=user.pk).update(is_active=False)


def let_in(user: User, _act: Act) -> None:
    User.objects.filter(pk=user.pk).update(is_active=True)


class Addresses(Rows):
    model = SavedAddress
    fields = ("label", "line", "postcode", "is_default")
    show_change_link = False


@admin.register(User, site=desk)
class UserRecords(Records):
    list_display = ("email", "name", "language", "is_active", "is_staff", "joined_at")
    list_filter = ("is_active", "is_staff", "language")
    search_fields = ("^email", "^name", "=phone", "=public_id")
    fields = (
        "public_id",
        "email",
        "name",
        "phone",
        "language",
        "is_active",
        "is_staff",
        "joined_at",
        "last_login",
    )
    inlines = (Addresses,)
    moves = (
        Move(
            name="shut_out",
            label=lazy("Close the account"),
            perform=shut_out,
            is_legal=lambda user: user.is_active and not user.is_staff,
            is_grave=True,
            hint=lazy("They can no longer sign in; their orders go on."),
        ),
        Move(
            name="let_in",
            label=lazy("Open the account again"),
            perform=let_in,
            is_legal=lambda user: not user.is_active,
        ),
    )
