"""The seller's portal."""

from django.urls import path

from sellers.portal.views import board, desk, shelf, statement

app_name = "portal"
urlpatterns = [
    path("", desk.home, name="home"),
    path("<slug:shop>/", board.board, name="board"),
    path("<slug:shop>/tableau", board.columns, name="columns"),
    path("<slug:shop>/pause", desk.pause, name="pause"),
    path("<slug:shop>/commandes/<uuid:key>/", board.ticket, name="ticket"),
    path("<slug:shop>/commandes/<uuid:key>/acceptation", board.accept, name="accept"),
    path("<slug:shop>/commandes/<uuid:key>/refus", board.reject, name="reject"),
    path("<slug:shop>/commandes/<uuid:key>/prete", board.ready, name="ready"),
    path("<slug:shop>/commandes/<uuid:key>/remise", board.hand_over, name="hand_over"),
    path("<slug:shop>/commandes/<uuid:key>/manque/<uuid:line>/", board.missing, name="missing"),
    path("<slug:shop>/rayon/", shelf.shelf, name="shelf"),
    path("<slug:shop>/rayon/nouveau/", shelf.add, name="add"),
    path("<slug:shop>/rayon/<uuid:key>", shelf.row, name="row"),
    path("<slug:shop>/rayon/<uuid:key>/vente", shelf.switch, name="switch"),
    path("<slug:shop>/rayon/<uuid:key>/mouvements/", shelf.movements, name="movements"),
    path("<slug:shop>/argent/", desk.money, name="money"),
    path("<slug:shop>/argent/releves/", statement.statement, name="statement"),
    path("<slug:shop>/argent/releves/fichier", statement.statement_file, name="statement_file"),
    path("<slug:shop>/argent/releves/verify.py", statement.verifier, name="verifier"),
]
