"""Records of what people were told."""

from django.contrib import admin

from marketplace.journal.admin import RETRY
from marketplace.journal.desk import Records, desk
from marketplace.notices.models import Notice


@admin.register(Notice, site=desk)
class NoticeRecords(Records):
    list_display = ("kind", "recipient", "channel", "language", "created_at", "sent_at", "parked_at")
    list_filter = ("kind", "channel", ("parked_at", admin.EmptyFieldListFilter))
    search_fields = ("=recipient", "^ref")
    moves = (RETRY,)
