"""What the gallery shows: invented goods, shops and people, in the reader's language. No table is read."""

from datetime import UTC, datetime
from typing import Any

from django.utils.translation import get_language

from marketplace.kernel.format import Arrival
from marketplace.kernel.money import Money


def _say(french: str, english: str) -> str:
    return french if (get_language() or "fr").startswith("fr") else english


def _at(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 2, hour - 1, minute, tzinfo=UTC)


def everything() -> dict[str, Any]:
    """Return the examples by the name the gallery's parts use."""
    return {
        "arrivals": arrivals(),
        "cards": cards(),
        "shops": shops(),
        "steps": steps(),
        "late_steps": late_steps(),
        "stops": stops(),
        "rows": money_rows(),
        "tabs": tabs(),
        "facets": facets(),
        "columns": board(),
        "stop": courier_stop(),
        "offer": courier_offer(),
        "slip": slip(),
        "risks": risks(),
        "door_label": "12 rue des Lavandières",
        "basket_count": 3,
    }


def arrivals() -> dict[str, Arrival]:
    return {
        "promised": Arrival("promised", at=_at(15, 10)),
        "quarter": Arrival("quarter", at=_at(15, 15)),
        "slot": Arrival("slot", at=_at(17, 0), until=_at(17, 30)),
        "moved": Arrival("moved", at=_at(15, 20), was=_at(15, 10)),
        "late": Arrival("late", at=_at(15, 32)),
        "done": Arrival("done", at=_at(15, 6)),
        "none": Arrival("none", reason=_say("Fermé, ouvre demain à 8 h", "Closed, opens tomorrow at 8:00")),
    }


def cards() -> list[dict[str, Any]]:
    """Return eight cards: plain, in the basket, at its limit, marked down, sold out, long, without a picture."""
    pills = arrivals()
    goods = [
        ("bakery", _say("Baguette de tradition", "Traditional baguette"), 130, 520, "Maison Kerbrat", 140),
        ("cheese", _say("Comté affiné 18 mois, à la coupe", "Comté aged 18 months, cut for you"), 640, 2560, "La Cave aux Tommes", 380),
        ("fruit", _say("Clémentines de Corse", "Corsican clementines"), 320, 400, "Le Potager d’Inès", 520),
        ("wine", _say("Cidre brut fermier", "Farmhouse dry cider"), 590, 787, "Caviste du Port", 1240),
        ("books", _say("Carnet de marche à spirale, papier recyclé ligné, format poche, deux cents pages", "Spiral walking notebook, recycled lined paper, pocket size, two hundred pages"), 450, None, "Papeterie de l’Anse", 90),
        ("fish", _say("Filet de lieu jaune", "Pollock fillet"), 1190, 2380, "Poissonnerie Le Goff", 610),
        ("flowers", _say("Renoncules, dix tiges", "Ranunculus, ten stems"), 1200, None, "Chez Rosalie", 260),
        ("hardware", _say("Ampoule LED E27, lumière chaude", "LED bulb E27, warm light"), 690, None, "Quincaillerie Bosc", 450),
    ]  # fmt: skip
    states = ["promised", "promised", "quarter", "promised", "promised", "none", "slot", "promised"]
    shown: list[dict[str, Any]] = [
        {
            "url": "#card", "trade": trade, "name": name, "price": Money(price), "unit": "l" if trade == "wine" else "kg",
            "unit_price": Money(unit) if unit else None, "shop": shop, "distance_m": way, "arrival": pills[state],
            "listing": number, "quantity": 0, "most": 5, "picture": None,
        }
        for number, ((trade, name, price, unit, shop, way), state) in enumerate(zip(goods, states, strict=True), 1)
    ]  # fmt: skip
    shown[1]["quantity"] = 2
    shown[2].update(was=Money(450), badge=_say("À sauver", "Rescue"))
    shown[3].update(quantity=5, badge=_say("Plus que 5", "Only 5 left"))
    shown[5].update(sold_out=True, badge=_say("Épuisé", "Sold out"))
    return shown


def shops() -> list[dict[str, Any]]:
    pills = arrivals()
    rows = [
        ("bakery", "Maison Kerbrat", _say("Boulangerie", "Bakery"), 140, _say("ouvert jusqu’à 19 h 30", "open until 19:30"), "promised"),
        ("cheese", "La Cave aux Tommes", _say("Fromagerie", "Cheese shop"), 380, _say("ouvert jusqu’à 19 h", "open until 19:00"), "promised"),
        ("books", "Librairie du Pont Vieux", _say("Librairie", "Bookshop"), 730, _say("ouvert jusqu’à 18 h 30", "open until 18:30"), "quarter"),
        ("fish", "Poissonnerie Le Goff", _say("Poissonnerie", "Fishmonger"), 610, "", "none"),
    ]  # fmt: skip
    return [
        {
            "url": "#shop", "trade": trade, "name": name, "trade_name": kind, "distance_m": way, "hours": hours,
            "arrival": pills[state], "is_open": state != "none", "rating": "4,8" if trade == "bakery" else "",
        }
        for trade, name, kind, way, hours, state in rows
    ]  # fmt: skip


def steps() -> list[dict[str, Any]]:
    return [
        {"name": _say("Commande payée", "Order paid"), "state": "done", "at": _at(14, 21)},
        {"name": _say("En préparation", "Being prepared"), "state": "done", "at": _at(14, 24)},
        {"name": _say("En route", "On its way"), "state": "now", "at": _at(14, 52)},
        {"name": _say("Chez vous", "At your door"), "state": "ahead", "at": None},
    ]


def late_steps() -> list[dict[str, Any]]:
    shown = steps()
    shown[2].update(state="wrong", name=_say("Arrêtée en route", "Stopped on the way"))
    return shown


def stops() -> list[dict[str, Any]]:
    return [
        {"kind": "shop", "trade": "bakery", "name": "Maison Kerbrat", "detail": _say("2 articles · prêts à 14 h 45", "2 articles · ready at 14:45"), "state": "done", "at": _at(14, 47)},
        {"kind": "shop", "trade": "cheese", "name": "La Cave aux Tommes", "detail": _say("1 article · à 90 m du premier", "1 article · 90 m from the first"), "state": "now", "at": _at(14, 52)},
        {"kind": "door", "trade": "", "name": "12 rue des Lavandières", "detail": _say("Interphone Ada, 2ᵉ étage", "Bell Ada, 2nd floor"), "state": "ahead", "arrival": arrivals()["promised"]},
    ]  # fmt: skip


def money_rows() -> list[dict[str, Any]]:
    return [
        {"kind": "", "name": _say("Articles", "Goods"), "amount": Money(1410), "note": _say("dont TVA 0,74 €", "including VAT €0.74")},
        {"kind": "", "name": _say("Livraison, 2 boutiques", "Delivery, 2 shops"), "amount": Money(390), "note": ""},
        {"kind": "given-back", "name": _say("Un pain manquait", "One loaf was missing"), "amount": Money(-130), "note": _say("rendu sur votre carte", "given back to your card")},
        {"kind": "total", "name": _say("Total payé", "Total paid"), "amount": Money(1670), "note": ""},
    ]  # fmt: skip


def tabs() -> list[dict[str, Any]]:
    return [
        {"url": "#a", "name": _say("En cours", "Under way"), "current": True, "count": 2},
        {"url": "#b", "name": _say("Passées", "Past"), "current": False, "count": None},
        {"url": "#c", "name": _say("À noter", "To review"), "current": False, "count": 1},
    ]


def facets() -> list[dict[str, Any]]:
    names = [
        (_say("d’ici 15 min", "within 15 min"), 12),
        (_say("d’ici 30 min", "within 30 min"), 86),
        (_say("ouvert", "open now"), 214),
        (_say("Fromages", "Cheese"), 31),
        (_say("moins de 5 €", "under €5"), 140),
    ]
    return [{"url": "#f", "name": name, "count": count, "current": spot == 1} for spot, (name, count) in enumerate(names)]


def board() -> list[dict[str, Any]]:
    pills = arrivals()
    bread = [
        {"quantity": 2, "name": _say("Baguette de tradition", "Traditional baguette"), "missing_url": "#missing"},
        {"quantity": 1, "name": _say("Kouign-amann, 6 parts", "Kouign-amann, serves 6"), "missing_url": "#missing"},
    ]
    gone = [bread[0], {**bread[1], "missing": True, "missing_url": ""}]
    new = {"code": "K7 42", "url": "#t", "state": "new", "lines": bread, "sentence": _say("Amina passe à 14 h 45", "Amina comes at 14:45"), "arrival": pills["promised"]}
    now = {"code": "H3 19", "url": "#t", "state": "accepted", "lines": gone, "sentence": _say("Prête dans 6 min", "Ready in 6 min"), "arrival": pills["moved"]}
    ready = {"code": "D9 77", "url": "#t", "state": "ready", "lines": bread[:1], "sentence": _say("Yann attend devant", "Yann waits outside"), "arrival": pills["late"], "is_late": True}
    return [
        {"state": "new", "name": _say("Nouvelles", "New"), "tickets": [new]},
        {"state": "accepted", "name": _say("En préparation", "Preparing"), "tickets": [now]},
        {"state": "ready", "name": _say("Prêtes", "Ready"), "tickets": [ready]},
        {"state": "handed_over", "name": _say("Remises", "Handed over"), "tickets": [], "empty": _say("Les commandes remises aujourd’hui viennent ici.", "What you hand over today comes here.")},
    ]  # fmt: skip


def courier_stop() -> dict[str, Any]:
    return {
        "title": _say("Étape 2 sur 3 · retrait", "Stop 2 of 3 · pick-up"),
        "name": "La Cave aux Tommes",
        "address": "4 place du Marché, 58990 Pontalvène",
        "arrival": arrivals()["promised"],
        "facts": [
            {"name": _say("À prendre", "To take"), "value": _say("1 sac, code H3 19", "1 bag, code H3 19")},
            {"name": _say("Prêt", "Ready"), "value": "14:50" if _say("", "x") else "14 h 50"},
        ],
    }


def slip() -> dict[str, Any]:
    lines = [
        {"quantity": 2, "name": _say("Baguette de tradition", "Traditional baguette")},
        {"quantity": 1, "name": "Kouign-amann", "detail": _say("6 parts", "serves 6")},
    ]
    return {"code": "K7 42", "shop": "Maison Kerbrat", "placed_at": _at(14, 21), "arrival": arrivals()["promised"], "lines": lines, "note": _say("Bien cuites, merci !", "Well baked, please!")}  # fmt: skip


def courier_offer() -> dict[str, Any]:
    return {"pay": Money(640), "distance_m": 2300, "span_s": 1440, "pickup": "Place du Marché", "dropoff": "Quai des Bateliers"}


def risks() -> list[dict[str, Any]]:
    pills = arrivals()
    return [
        {"minutes": "−12", "risk": "late", "url": "#r", "name": "K7 42 · Poissonnerie Le Goff", "detail": _say("Personne ne l’a prise : 3 refus", "Nobody took it: 3 refusals"), "arrival": pills["late"]},
        {"minutes": "4", "risk": "tight", "url": "#r", "name": "H3 19 · La Cave aux Tommes", "detail": _say("Amina, 2 arrêts avant", "Amina, 2 stops before"), "arrival": pills["moved"]},
        {"minutes": "26", "risk": "", "url": "#r", "name": "D9 77 · Maison Kerbrat", "detail": _say("Yann, en route", "Yann, on his way"), "arrival": pills["promised"]},
    ]  # fmt: skip
