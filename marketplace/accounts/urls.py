"""The member's account; signing in and out, passwords and e-mail addresses are allauth's, beside it."""

from django.urls import path

from marketplace.accounts import views

app_name = "accounts"
urlpatterns = [
    path("", views.home, name="home"),
    path("adresses/<uuid:key>/preference", views.prefer, name="prefer"),
    path("adresses/<uuid:key>/oubli", views.forget, name="forget"),
]
