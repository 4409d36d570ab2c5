"""The operator's desk; to be included under `/regie/`."""

from django.urls import path

from delivery.board import acts, views

app_name = "board"

ONE = "<slug:city>/livraisons/<uuid:key>/"

urlpatterns = [
    path("", views.home, name="home"),
    path("<slug:city>/", views.city, name="city"),
    path("<slug:city>/liste", views.rows, name="rows"),
    path("<slug:city>/carte.json", views.places, name="places"),
    path("<slug:city>/etat", views.health, name="health"),
    path("<slug:city>/frein", acts.brake, name="brake"),
    path("<slug:city>/promesses/", views.promises, name="promises"),
    path("<slug:city>/jours/", views.days, name="days"),
    path("<slug:city>/jours/rejouer", acts.ask_day, name="ask_day"),
    path("<slug:city>/jours/<uuid:key>/", views.day, name="day"),
    path("<slug:city>/jours/<uuid:key>/resultat", views.day_told, name="day_told"),
    path(ONE, views.delivery, name="delivery"),
    path(f"{ONE}fiche", views.detail, name="detail"),
    path(f"{ONE}confier", acts.reassign, name="reassign"),
    path(f"{ONE}reprendre", acts.release, name="release"),
    path(f"{ONE}annuler", acts.call_off, name="call_off"),
]
