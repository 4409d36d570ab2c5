"""The map of addresses: the one file that knows every page and endpoint."""

from django.contrib import admin
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls)]
