"""The town's bones, laid by hand: river, quays, bridges, boulevards, avenues, square, park, railway.

Pure; metres from the market square. The quarters between the bones are cut by `quarters`.
"""

from __future__ import annotations

from dataclasses import dataclass

from marketplace.demo.town.plane import Line, beside, smooth

CITY = "Pontalvène"
POSTCODE = "58990"
RIVER_NAME = "L'Alvène"
RIVER_WIDTH_M = 46.0


@dataclass(frozen=True)
class Road:
    """One laid line: its name, its class and its way."""

    name: str
    kind: str
    line: Line


def _way(*places: tuple[float, float], step_m: float = 120.0) -> Line:
    return smooth([complex(x, y) for x, y in places], step_m=step_m)


RIVER = _way(
    (-2300, -760), (-1750, -640), (-1300, -500), (-850, -450), (-430, -350), (-90, -300),
    (260, -318), (600, -262), (950, -110), (1300, 10), (1750, 60), (2300, 190),
)  # fmt: skip
RAILWAY = _way((-2300, 1330), (-1500, 1190), (-800, 1055), (0, 975), (640, 950), (1300, 985), (2300, 1220))

NORTH_QUAY = beside(RIVER, 40)
SOUTH_QUAY = beside(RIVER, -40)


def _stretches(quay: Line, *named: tuple[str, str, float]) -> tuple[Road, ...]:
    """Return the quay cut into named roads, each from where the last ended to `east`."""
    cut, roads = next(k for k, place in enumerate(quay) if place.real > -1580), []
    for name, kind, east in named:
        end = max(k for k, place in enumerate(quay) if place.real <= east)
        roads.append(Road(name, kind, quay[cut : end + 1]))
        cut = end
    return tuple(roads)


QUAYS = (
    *_stretches(
        NORTH_QUAY,
        ("Chemin de Halage", "path", -850),
        ("Quai des Tanneurs", "street", -330),
        ("Quai aux Fleurs", "street", 300),
        ("Quai du Vieux-Port", "street", 1060),
        ("Promenade des Saules", "path", 1640),
    ),
    *_stretches(
        SOUTH_QUAY,
        ("Chemin des Roseaux", "path", -600),
        ("Quai des Bateliers", "street", 190),
        ("Quai des Lavandières", "street", 900),
        ("Chemin des Peupliers", "path", 1640),
    ),
)

BRIDGES = (
    Road("Pont Vieux", "street", _way((-62, -225), (-70, -300), (-78, -385), step_m=400)),
    Road("Pont Neuf", "boulevard", _way((600, -205), (612, -260), (640, -345), step_m=400)),
)

RING = (
    Road("Boulevard des Remparts", "boulevard", _way((-505, -370), (-560, -180), (-560, 40), (-520, 200))),
    Road("Boulevard du Mail", "boulevard", _way((-520, 200), (-400, 390), (-180, 490), (45, 505))),
    Road("Boulevard de la Fontaine", "boulevard", _way((45, 505), (260, 455), (430, 330), (520, 190))),
    Road("Boulevard du Pont-Neuf", "boulevard", _way((520, 190), (560, 60), (580, -80), (600, -205))),
)

OLD_TOWN = (
    Road("Rue du Pont-Vieux", "street", _way((-62, -225), (-46, -140), (-22, -44), step_m=110)),
    Road("Grande Rue", "street", _way((4, 40), (30, 160), (22, 330), (45, 505), step_m=110)),
    Road("Rue des Merciers", "street", _way((52, 6), (190, 28), (370, 22), (566, 40), step_m=110)),
    Road("Rue du Bourg", "street", _way((-52, -6), (-200, -36), (-380, -24), (-562, -40), step_m=110)),
    Road("Rue de la Poterne", "lane", _way((-40, 44), (-150, 150), (-250, 300), (-336, 452), step_m=100)),
    Road("Rue des Changes", "lane", _way((50, 36), (150, 140), (290, 230), (448, 324), step_m=100)),
    Road("Rue de la Halle", "lane", _way((48, -40), (150, -110), (230, -180), (300, -290), step_m=100)),
    Road("Rue du Four", "lane", _way((-52, -40), (-170, -130), (-290, -190), (-375, -325), step_m=100)),
    Road("Rue de l'Église", "lane", _way((-198, -45), (-182, 50), step_m=120)),
    Road("Rue du Cloître", "lane", _way((-244, 130), (-150, 212), step_m=200)),
    Road("Rue de la Porte-Basse", "lane", _way((-262, 60), (-400, 60), (-562, 82), step_m=110)),
)

SQUARES = (
    Road("Place du Marché", "street", (-52 - 44j, 48 - 46j, 54 + 38j, -46 + 44j, -52 - 44j)),
    Road("Place de l'Église", "street", (-262 + 60j, -182 + 50j, -172 + 128j, -250 + 140j, -262 + 60j)),
    Road("Place de la Halle", "street", (220 + 174j, 184 + 234j, 244 + 271j, 283 + 207j)),
    Road("Place de la Gare", "street", (596 + 880j, 598 + 790j, 692 + 790j, 694 + 885j)),
)

AVENUES = (
    Road("Avenue de la Gare", "boulevard", _way((426, 335), (540, 600), (640, 796))),
    Road("Avenue du Nord", "boulevard", _way((45, 505), (20, 800), (-40, 1150), (-70, 1420))),
    Road("Avenue des Tilleuls", "boulevard", _way((-480, 265), (-800, 520), (-1150, 740), (-1420, 860))),
    Road("Route des Vignes", "street", _way((-562, -40), (-950, -60), (-1300, -40), (-1580, -70))),
    Road("Avenue du Levant", "boulevard", _way((548, 100), (850, 220), (1200, 400), (1480, 560))),
    Road("Avenue du Midi", "boulevard", _way((640, -345), (720, -620), (860, -900), (960, -1180))),
    Road("Rue du Faubourg", "street", _way((-78, -385), (-110, -620), (-190, -900), (-230, -1220))),
    Road("Chemin des Carriers", "street", _way((-80, -560), (-500, -740), (-950, -890), (-1250, -985))),
    Road(
        "Rue de la Verrerie",
        "street",
        _way((-100, -600), (300, -650), (730, -640), (1150, -560), (1440, -440)),
    ),
)

BELT = (
    Road("Avenue des Platanes", "street", _way((-1040, -450), (-1060, -150), (-1010, 250), (-870, 560))),
    Road("Avenue du Progrès", "street", _way((-870, 560), (-640, 760), (-300, 830), (15, 800))),
    Road("Rue du Chemin-de-Fer", "street", _way((15, 800), (280, 850), (620, 870), (940, 880), (1300, 860))),
    Road("Rue du Parc", "street", _way((-558, -128), (-800, -134), (-1058, -128), step_m=120)),
    Road("Allée du Jardin", "lane", _way((-905, -120), (-925, -250), (-890, -455))),
    Road("Avenue de la Liberté", "street", _way((800, 880), (930, 640), (1010, 300), (1045, -70))),
)

EDGE = (
    Road("Chemin des Prés-Hauts", "lane", _way((-1445, -520), (-1540, -100), (-1500, 420), (-1380, 850))),
    Road("Chemin des Bruyères", "lane", _way((-1380, 850), (-1000, 1000), (-500, 930), (8, 890))),
    Road(
        "Chemin du Moulin-à-Vent",
        "lane",
        _way((-480, 1110), (-330, 1330), (-65, 1370), (260, 1290), (520, 1060)),
    ),
    Road("Rue de la Remise", "lane", _way((-480, 1110), (-45, 1060), (520, 1060), step_m=120)),
    Road("Chemin des Vergers", "lane", _way((1300, 860), (1470, 540), (1520, 260), (1500, 40))),
    Road(
        "Chemin de la Prairie",
        "lane",
        _way((-1490, -575), (-1400, -760), (-1220, -970), (-700, -1130), (-220, -1180)),
    ),
    Road("Rue des Maraîchers", "lane", _way((-220, -1180), (300, -1230), (940, -1130), step_m=120)),
    Road("Chemin de la Garenne", "lane", _way((940, -1130), (1280, -820), (1440, -400), (1490, 20))),
)


IN_MARKET_SQUARE, IN_CHURCH_SQUARE = 0j, -215 + 95j
IN_HALL_SQUARE, IN_STATION_SQUARE = 228 + 218j, 645 + 840j
IN_SQUARES = (IN_MARKET_SQUARE, IN_CHURCH_SQUARE, IN_HALL_SQUARE, IN_STATION_SQUARE)
IN_PARK = -740 - 270j

OLD_RING = (*(place for road in RING for place in road.line), 300 - 285j, *BRIDGES[0].line[:1])
ROADS = (*QUAYS, *BRIDGES, *RING, *OLD_TOWN, *SQUARES, *AVENUES, *BELT, *EDGE)
