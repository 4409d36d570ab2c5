"""The addresses of the courier API; to be included under `/api/`."""

from django.urls import path, re_path

from delivery.api.views import announced, docs, duty, money, offers, proofs, session, statements, stops
from delivery.api.views.base import Nowhere

app_name = "courier_api"

V1 = "courier/v1/"
STOP = f"{V1}stops/<uuid:stop_id>"
OFFER = f"{V1}offers/<uuid:offer_id>"

urlpatterns = [
    path(f"{V1}session", session.SessionView.as_view(), name="session"),
    path(f"{V1}session/refresh", session.RefreshView.as_view(), name="refresh"),
    path(f"{V1}me", duty.MeView.as_view(), name="me"),
    path(f"{V1}shift", duty.ShiftView.as_view(), name="shift"),
    path(f"{V1}announced-shifts", announced.AnnouncedShiftsView.as_view(), name="announced_shifts"),
    path(
        f"{V1}announced-shifts/<uuid:announced_id>",
        announced.AnnouncedShiftView.as_view(),
        name="announced_shift",
    ),
    path(f"{V1}positions", duty.PositionsView.as_view(), name="positions"),
    path(f"{V1}earnings", duty.EarningsView.as_view(), name="earnings"),
    path(f"{V1}earnings/statement", money.StatementView.as_view(), name="statement"),
    path(f"{V1}statements", statements.StatementView.as_view(), name="statements"),
    path(f"{V1}statements/file", statements.StatementFileView.as_view(), name="statement_file"),
    path(f"{V1}statements/verifier", statements.VerifierView.as_view(), name="verifier"),
    path(f"{V1}payout-account", money.PayoutAccountView.as_view(), name="payout_account"),
    path(f"{V1}payout-account/form", money.PayoutFormView.as_view(), name="payout_form"),
    path(f"{V1}events", duty.EventsView.as_view(), name="events"),
    path(f"{V1}offers", offers.OffersView.as_view(), name="offers"),
    path(f"{OFFER}/acceptance", offers.AcceptanceView.as_view(), name="acceptance"),
    path(f"{OFFER}/refusal", offers.RefusalView.as_view(), name="refusal"),
    path(f"{V1}run", offers.RunView.as_view(), name="run"),
    path(STOP, stops.StopView.as_view(), name="stop"),
    path(f"{STOP}/arrival", stops.ArrivalView.as_view(), name="arrival"),
    path(f"{STOP}/completion", stops.CompletionView.as_view(), name="completion"),
    path(f"{STOP}/failure", stops.FailureView.as_view(), name="failure"),
    path(f"{STOP}/return", stops.ReturnView.as_view(), name="return"),
    path(f"{STOP}/incident", stops.IncidentView.as_view(), name="incident"),
    path(f"{STOP}/photo", stops.PhotoView.as_view(), name="photo"),
    path("proofs/<path:name>", proofs.ProofView.as_view(), name="proof"),
    path("schema/", docs.SchemaView.as_view(), name="schema"),
    path("docs/", docs.DocsView.as_view(), name="docs"),
    re_path(r"^courier/.*$", Nowhere.as_view(), name="nowhere"),
]
