"""What the gallery shows: invented goods, shops and people, in the reader's language. No table is read."""

from dataclasses import replace
from typing import Any

from marketplace.kernel.money import Money
from marketplace.storefront import gallery_boards
from marketplace.storefront.cards import Card
from marketplace.storefront.gallery_words import arrivals, at, say


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
        "columns": gallery_boards.board(),
        "stop": gallery_boards.courier_stop(),
        "offer": gallery_boards.courier_offer(),
        "slip": gallery_boards.slip(),
        "risks": gallery_boards.risks(),
        "door_label": "12 rue des Lavandières",
        "basket_count": 3,
    }


def cards() -> list[Card]:
    """Return eight cards: plain, in the basket, at its limit, marked down, sold out, long, without a picture."""
    pills = arrivals()
    goods = [
        ("bakery", say("Baguette de tradition", "Traditional baguette"), 130, 520, "Maison Kerbrat", 140),
        ("cheese", say("Comté affiné 18 mois, à la coupe", "Comté aged 18 months, cut for you"), 640, 2560, "La Cave aux Tommes", 380),
        ("fruit", say("Clémentines de Corse", "Corsican clementines"), 320, 400, "Le Potager d’Inès", 520),
        ("wine", say("Cidre brut fermier", "Farmhouse dry cider"), 590, 787, "Caviste du Port", 1240),
        ("books", say("Carnet de marche à spirale, papier recyclé ligné, format poche, deux cents pages", "Spiral walking notebook, recycled lined paper, pocket size, two hundred pages"), 450, None, "Papeterie de l’Anse", 90),
        ("fish", say("Filet de lieu jaune", "Pollock fillet"), 1190, 2380, "Poissonnerie Le Goff", 610),
        ("flowers", say("Renoncules, dix tiges", "Ranunculus, ten stems"), 1200, None, "Chez Rosalie", 260),
        ("hardware", say("Ampoule LED E27, lumière chaude", "LED bulb E27, warm light"), 690, None, "Quincaillerie Bosc", 450),
    ]  # fmt: skip
    states = ["promised", "promised", "quarter", "promised", "promised", "none", "slot", "promised"]
    shown = [
        Card(
            url="#card", trade=trade, name=name, price=price, unit="l" if trade == "wine" else "kg",
            unit_price=unit, shop=shop, distance_m=way, arrival=pills[state], picture="", badge="",
            listing=str(number), quantity=0, most=5, sold_out=False,
        )
        for number, ((trade, name, price, unit, shop, way), state) in enumerate(zip(goods, states, strict=True), 1)
    ]  # fmt: skip
    shown[1] = replace(shown[1], quantity=2)
    shown[2] = replace(shown[2], was=450, badge=say("À sauver", "Rescue"))
    shown[3] = replace(shown[3], quantity=5, badge=say("Plus que 5", "Only 5 left"))
    shown[5] = replace(shown[5], sold_out=True, badge=say("Épuisé", "Sold out"))
    return shown


def shops() -> list[dict[str, Any]]:
    pills = arrivals()
    rows = [
        ("bakery", "Maison Kerbrat", say("Boulangerie", "Bakery"), 140, say("ouvert jusqu’à 19 h 30", "open until 19:30"), "promised"),
        ("cheese", "La Cave aux Tommes", say("Fromagerie", "Cheese shop"), 380, say("ouvert jusqu’à 19 h", "open until 19:00"), "promised"),
        ("books", "Librairie du Pont Vieux", say("Librairie", "Bookshop"), 730, say("ouvert jusqu’à 18 h 30", "open until 18:30"), "quarter"),
        ("fish", "Poissonnerie Le Goff", say("Poissonnerie", "Fishmonger"), 610, "", "none"),
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
        {"name": say("Commande payée", "Order paid"), "state": "done", "at": at(14, 21)},
        {"name": say("En préparation", "Being prepared"), "state": "done", "at": at(14, 24)},
        {"name": say("En route", "On its way"), "state": "now", "at": at(14, 52)},
        {"name": say("Chez vous", "At your door"), "state": "ahead", "at": None},
    ]


def late_steps() -> list[dict[str, Any]]:
    shown = steps()
    shown[2].update(state="wrong", name=say("Arrêtée en route", "Stopped on the way"))
    return shown


def stops() -> list[dict[str, Any]]:
    return [
        {"kind": "shop", "trade": "bakery", "name": "Maison Kerbrat", "detail": say("2 articles · prêts à 14 h 45", "2 articles · ready at 14:45"), "state": "done", "at": at(14, 47)},
        {"kind": "shop", "trade": "cheese", "name": "La Cave aux Tommes", "detail": say("1 article · à 90 m du premier", "1 article · 90 m from the first"), "state": "now", "at": at(14, 52)},
        {"kind": "door", "trade": "", "name": "12 rue des Lavandières", "detail": say("Interphone Ada, 2ᵉ étage", "Bell Ada, 2nd floor"), "state": "ahead", "arrival": arrivals()["promised"]},
    ]  # fmt: skip


def money_rows() -> list[dict[str, Any]]:
    return [
        {"kind": "", "name": say("Articles", "Goods"), "amount": Money(1410), "note": say("dont TVA 0,74 €", "including VAT €0.74")},
        {"kind": "", "name": say("Livraison, 2 boutiques", "Delivery, 2 shops"), "amount": Money(390), "note": ""},
        {"kind": "given-back", "name": say("Un pain manquait", "One loaf was missing"), "amount": Money(-130), "note": say("rendu sur votre carte", "given back to your card")},
        {"kind": "total", "name": say("Total payé", "Total paid"), "amount": Money(1670), "note": ""},
    ]  # fmt: skip


def tabs() -> list[dict[str, Any]]:
    return [
        {"url": "#a", "name": say("En cours", "Under way"), "current": True, "count": 2},
        {"url": "#b", "name": say("Passées", "Past"), "current": False, "count": None},
        {"url": "#c", "name": say("À noter", "To review"), "current": False, "count": 1},
    ]


def facets() -> list[dict[str, Any]]:
    names = [
        (say("d’ici 15 min", "within 15 min"), 12),
        (say("d’ici 30 min", "within 30 min"), 86),
        (say("ouvert", "open now"), 214),
        (say("Fromages", "Cheese"), 31),
        (say("moins de 5 €", "under €5"), 140),
    ]
    return [
        {"url": "#f", "name": name, "count": count, "current": spot == 1}
        for spot, (name, count) in enumerate(names)
    ]
