"""The seller's portal."""

from django.urls import path

from sellers.portal.views import board, desk, hours, money, shelf, statement, ticket

app_name = "portal"
urlpatterns = [
    path("", desk.home, name="home"),
    path("<slug:shop>/", board.board, name="board"),
    path("<slug:shop>/tableau", board.columns, name="columns"),
    path("<slug:shop>/pause", desk.pause, name="pause"),
    path("<slug:shop>/commandes/<uuid:key>/", ticket.ticket, name="ticket"),
    path("<slug:shop>/commandes/<uuid:key>/acceptation", ticket.accept, name="accept"),
    path("<slug:shop>/commandes/<uuid:key>/refus", ticket.reject, name="reject"),
    path("<slug:shop>/commandes/<uuid:key>/prete", ticket.ready, name="ready"),
    path("<slug:shop>/commandes/<uuid:key>/remise", ticket.hand_over, name="hand_over"),
    path("<slug:shop>/commandes/<uuid:key>/manque/<uuid:line>/", ticket.missing, name="missing"),
    path("<slug:shop>/commandes/<uuid:key>/pesee/<uuid:line>/", ticket.weigh, name="weigh"),
    path("<slug:shop>/rayon/", shelf.shelf, name="shelf"),
    path("<slug:shop>/rayon/nouveau/", shelf.add, name="add"),
    path("<slug:shop>/rayon/<uuid:key>", shelf.row, name="row"),
    path("<slug:shop>/rayon/<uuid:key>/vente", shelf.switch, name="switch"),
    path("<slug:shop>/rayon/<uuid:key>/mouvements/", shelf.movements, name="movements"),
    path("<slug:shop>/horaires/", hours.hours, name="hours"),
    path("<slug:shop>/horaires/jour", hours.day, name="day"),
    path("<slug:shop>/horaires/<slug:on>/normal", hours.as_usual, name="as_usual"),
    path("<slug:shop>/argent/releves/", statement.statement, name="statement"),
    path("<slug:shop>/argent/releves/fichier", statement.statement_file, name="statement_file"),
    path("<slug:shop>/argent/releves/verify.py", statement.verifier, name="verifier"),
    path("<slug:shop>/argent/", money.overview, name="money"),
    path("<slug:shop>/argent/compte", money.open_account, name="payout_account"),
    path("<slug:shop>/argent/compte/retour", money.back_from_account, name="payout_account_back"),
    path("<slug:shop>/argent/compte/perime", money.link_too_old, name="payout_account_again"),
    path("<slug:shop>/argent/versements/", money.payouts, name="payouts"),
    path("<slug:shop>/argent/versements/<uuid:key>/", money.payout, name="payout"),
    path("<slug:shop>/argent/commission/", money.fees, name="fees"),
    path("<slug:shop>/argent/factures/", money.invoices, name="invoices"),
    path("<slug:shop>/argent/factures/<uuid:key>/", money.invoice, name="invoice"),
]
