"""Books and magazines with art on their covers."""

from marketplace.demo.town.pictures.forms import shadow
from marketplace.demo.town.pictures.ink import CREAM, is_dark, mix, shade, tint
from marketplace.demo.town.pictures.labels import flourish, rules
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.scene import cloth, mat, plank
from marketplace.demo.town.pictures.sheet import Sheet

PAGE = "#fbf4e4"
INK_SOFT = "#5a4a52"


def volume(s: Sheet, size: tuple[float, float, float], color: str, art: str) -> str:
    """Draw a book standing, front cover towards us, spine on the left; ``art`` is centred on the cover."""
    wide, high, thick = size
    x, lean = wide / 2, thick * 0.8
    spine = flat(
        f"M{-x:.0f} 0V{-high:.0f}L{-x - lean:.0f} {-high - thick * 0.36:.0f}V{-thick * 0.36:.0f}z",
        shade(color, 0.3),
    )
    pages = flat(
        f"M{-x:.0f} {-high:.0f}L{-x - lean:.0f} {-high - thick * 0.36:.0f}H{x - lean:.0f}L{x:.0f} {-high:.0f}z",
        PAGE,
    ) + line(f"M{-x - lean * 0.6:.0f} {-high - thick * 0.2:.0f}H{x - lean * 0.6:.0f}", shade(PAGE, 0.16), 1.6)
    front = f"M{-x:.0f} {-high:.0f}H{x:.0f}V0H{-x:.0f}z"
    hinge = line(f"M{-x + 9:.0f} {-high:.0f}V0", shade(color, 0.24), 2.4, 0.6)
    return spine + pages + s.solid(front, color, placed(art, Spot(0, -high / 2)) + hinge, deep=5, gleam=0.3)


def title(s: Sheet, y: float, wide: float, cover: str, under: int = 1) -> str:
    """Print a title and an author's name."""
    ink = CREAM if is_dark(cover) else shade(cover, 0.75)
    return flourish(s, 0, y, wide, ink) + placed(rules(0, wide * 0.6, ink, under), Spot(0, y + 14))


def _standing(s: Sheet, front: str, back: str = "") -> str:
    return (
        shadow(206, 338, 112, 14)
        + (placed(back, Spot(238, 322, 0.96, 5)) if back else "")
        + placed(front, Spot(194, 336, 1, -3))
    )


def novel(s: Sheet) -> str:
    """Draw a novel with an abstract motif and a paper band."""
    cover = s.turn(("#c9583f", "#2f5f7a", "#e3b23a", "#5f7f6a", "#f3e6cf", "#7a3a55"))
    second = s.turn(("#f3d9a4", "#e0855a", "#2f4a5f", "#f3e3c0", "#b8392f", "#e9a9a4"))
    motifs = (
        dot((0, -6), 44, second) + flat("M-92 26Q-40-14 0 20T92 12V60H-92z", shade(second, 0.3)),
        "".join(line(f"M-60 {y}Q-20 {y - 24} 0 {y}T60 {y}", second, 7) for y in (-40, -18, 4, 26)),
        flat("M0-60L48 34H-48z", second) + dot((26, -40), 15, tint(second, 0.5)),
        ellipse((-16, 0), 34, 50, second) + ellipse((16, 0), 34, 50, shade(second, 0.3), 0.8),
    )
    band = flat("M-92 84H92V112H-92z", s.turn(("#b8392f", "#fbf3e2", "#2f2a33"))) if s.chance(0.7) else ""
    other = volume(s, (168, 232, 30), s.pick(("#8a9aa4", "#b9a58a", "#a98b95")), "")
    return plank(s, 324, 166) + _standing(
        s,
        volume(
            s, (176, 244, 34), cover, title(s, -88, 116, cover) + placed(s.turn(motifs), Spot(0, 12)) + band
        ),
        other,
    )


def crime_novel(s: Sheet) -> str:
    """Draw a dark cover with one bright shape."""
    night, light = s.turn((("#26242e", "#f0c23a"), ("#2b2230", "#d8392f"), ("#1f2a33", "#3fb0a4")))
    scenes = (
        flat("M-20-46H34V84H-20z", light)
        + flat("M-20 84L-74 122H88L34 84z", light, 0.45)
        + flat("M2 84V30q-7-2-7-12a12 12 0 0 1 24 0q0 10-7 12V84z", night),
        dot((22, -20), 40, light)
        + flat("M-92 60V10h22V-16h26V16h22V-4h30V30h24V6h32V20h28V122H-92z", "#0f0e14")
        + "".join(flat(f"M{x} 44h7v9h-7z", light) for x in (-60, -26, 20, 52)),
        flat("M-60-20Q0-66 60-20Q0 26-60-20z", light)
        + dot((0, -20), 22, night)
        + dot((0, -20), 9, "#d8392f")
        + line("M0 30Q-8 60 4 100", "#d8392f", 6),
    )
    return plank(s, 324, 166) + _standing(
        s, volume(s, (172, 244, 38), night, title(s, -86, 120, night) + placed(s.turn(scenes), Spot(0, 0)))
    )


def childrens_album(s: Sheet) -> str:
    """Draw a wide album with a fox, a whale or an owl."""
    fox = _childrens_album_fox()
    whale = (
        flat("M-84 0Q-70-56 0-50Q56-44 62 2L88-22Q100 6 74 18Q60 52-6 50Q-84 46-84 0z", "#3f78ad")
        + flat("M-82 14Q-20 40 60 18Q40 50-6 50Q-74 46-82 14z", "#dcebf2")
        + dot((-52, -4), 5.5, "#1f2a3a")
        + line("M-20-56q-14-26-30-20M-20-56q10-28 28-22M-20-50v-16", "#7ab8d8", 5)
    )
    owl = _childrens_album_owl()
    cover, beast, ground = s.turn(
        (("#f3c95a", fox, "#6fae5a"), ("#a9dbe0", whale, "#5fa8c8"), ("#2f4a6a", owl, "#3f7a5a"))
    )
    stars = "".join(dot((s.near(0, 118), s.near(-50, 50)), s.near(3, 1), "#fffae0") for _ in range(9))
    art = (
        stars
        + flat("M-134 66Q-60 36 20 64T134 54V112H-134z", ground)
        + placed(beast, Spot(0, 14, 1.15))
        + title(s, -78, 130, cover, 0)
    )
    return (
        cloth(s, "#6f8fa6", 326)
        + shadow(206, 332, 134, 14)
        + placed(volume(s, (262, 212, 20), cover, art), Spot(206, 330, 1, -2))
    )


def _childrens_album_owl() -> str:
    return (
        flat("M-46-50L-30-38Q0-48 30-38L46-50Q60 46 0 62Q-60 46-46-50z", "#7a5a8a")
        + dot((-19, -14), 19, "#fdf3e2")
        + dot((19, -14), 19, "#fdf3e2")
        + dot((-17, -14), 8, "#2f2430")
        + dot((17, -14), 8, "#2f2430")
        + flat("M-7 2h14l-7 14z", "#f0b43a")
        + line("M-22 26q6 8 12 0q6 8 12 0q6 8 12 0q6 8 10 0", "#c9b0d8", 4)
    )


def _childrens_album_fox() -> str:
    return (
        flat("M-52-34L-40-74-10-46H10L40-74 52-34Q52 20 0 44Q-52 20-52-34z", "#e07a2e")
        + flat("M-50-20Q-20-16 0 30Q20-16 50-20Q48 22 0 44Q-48 22-50-20z", "#fdf3e2")
        + dot((-20, -16), 5.5, "#2f2430")
        + dot((20, -16), 5.5, "#2f2430")
        + ellipse((0, 34), 9, 7, "#2f2430")
    )


def comic(s: Sheet) -> str:
    """Draw a large album cut in panels."""
    a, b, c, d = s.turn(
        (
            ("#e0503c", "#f3c23a", "#3f8ab0", "#fdf3e2"),
            ("#5f9a5a", "#f0a03a", "#7a4a8a", "#fdf3e2"),
            ("#2f6fa8", "#f3e0b0", "#d8503c", "#fdf3e2"),
        )
    )
    burst = flat("M0-34L9-12 32-18 18 0 34 16 10 14 2 36-8 14-32 20-17 2-34-14-10-12z", "#ffffff") + flat(
        "M0-22L6-8 20-10 11 1 20 10 6 9 1 22-6 9-20 12-11 1-20-8-6-8z", b
    )
    hero = _comic_hero(a)
    panels = (
        flat("M-88-60H-6V28H-88z", c)
        + flat("M4-60H88V-6H4z", b)
        + flat("M4 4H88V28H4z", d)
        + flat("M-88 38H88V112H-88z", mix(a, c, 0.5))
        + placed(hero, Spot(-46, -6))
        + placed(burst, Spot(46, -33, 0.8))
        + flat("M-88 90Q-30 70 20 92T88 84V112H-88z", shade(c, 0.3))
        + dot((48, 62), 15, b)
        + flat("M-66 52h52q8 0 8 8v6q0 8-8 8h-34l-10 10v-10h-8z", "#ffffff")
    )
    top = flat("M-100-124H100V-70H-100z", a) + title(s, -96, 140, a, 0)
    return plank(s, 324, 166) + _standing(s, volume(s, (196, 248, 18), "#fdf8ee", top + panels))


def _comic_hero(a: str) -> str:
    return (
        dot((0, -24), 15, "#f0c49a")
        + flat("M-14-32q14-18 28 0l-4-6z", "#3a2a2a")
        + flat("M-24 34Q-24-10 0-10Q24-10 24 34z", a)
        + flat("M16-6Q52 4 56 34L24 26z", tint(a, 0.2))
    )


def cookbook(s: Sheet) -> str:
    """Draw a thick cookery book with a dish on its cover."""
    cover = s.turn(("#f3ead6", "#c9583f", "#7a9a7a", "#e3b23a"))
    pot = _cookbook_pot()
    cake = _cookbook_cake()
    greens = (
        flat("M-8 46Q-40 0-30-50Q0-30 2 20zM8 46Q44 6 36-44Q4-26 0 20z", "#5f9a4a")
        + dot((0, 34), 20, "#d8432e")
        + dot((-24, 40), 15, "#ee8a34")
    )
    art = (
        title(s, -92, 128, cover)
        + dot((0, 6), 70, "#fdf8ee")
        + placed(s.turn((greens, pot, cake)), Spot(0, 4))
        + line("M-40 96H40", CREAM if is_dark(cover) else shade(cover, 0.6), 3)
    )
    spoon = line("M64 330L96 196", "#b98450", 10) + ellipse((100, 178), 17, 25, "#c8935a")
    return (
        cloth(s, s.turn(("#b4503c", "#5b7f95", "#7c8f4e")), 326)
        + spoon
        + shadow(220, 336, 106, 14)
        + placed(volume(s, (184, 240, 52), cover, art), Spot(226, 334))
    )


def _cookbook_pot() -> str:
    return (
        flat("M-50-10H50V26Q46 46 26 46H-26Q-46 46-50 26z", "#b8392f")
        + flat("M-58-20H58V-8H-58z", "#9a2f2a")
        + line("M-62 6h-12M62 6h12", "#9a2f2a", 8)
        + line("M-24-32q-8-12 0-22M2-34q-8-12 0-22M28-32q-8-12 0-22", "#ffffff", 5, 0.8)
    )


def _cookbook_cake() -> str:
    return (
        flat("M-50 0H50V44H-50z", "#e8c37e")
        + flat("M-50 14H50V26H-50z", "#fdf3e2")
        + flat(
            "M-54 0Q-50-20 0-20T54 0q-8 16-18 4q-10 18-20 0q-10 16-18 0q-10 16-20 0q-8 12-14-2z", "#d9798a"
        )
        + dot((0, -28), 11, "#b8233a")
    )


def travel_guide(s: Sheet) -> str:
    """Draw a slim guide with the sea, the mountains or a town."""
    sea = _travel_guide_sea()
    hills = (
        flat("M-76-40H76V86H-76z", "#f3cfa0")
        + flat("M-76 40L-30-24 0 16 34-34 76 30V86H-76z", "#6a7f9a")
        + flat("M-30-24L-14-2-24-6-34 4-44-4zM34-34L52-8 40-12 30-2 20-12z", "#ffffff")
        + flat("M-76 56Q-20 26 20 54T76 46V86H-76z", "#5f8a5a")
    )
    town = _travel_guide_town()
    cover = s.turn(("#2f6f8a", "#c9583f", "#5f7f45"))
    art = (
        title(s, -92, 110, cover, 0)
        + placed(s.turn((sea, hills, town)), Spot(0, 10))
        + placed(rules(0, 70, CREAM, 1), Spot(0, 108))
    )
    folded = _travel_guide_folded(s)
    return (
        plank(s, 324, 166)
        + shadow(150, 336, 78, 12)
        + shadow(306, 342, 70, 10)
        + folded
        + placed(volume(s, (152, 242, 24), cover, art), Spot(152, 334, 1, -3))
    )


def _travel_guide_town() -> str:
    return flat("M-76-40H76V86H-76z", "#f7d9c4") + "".join(
        flat(f"M{x} 86V{y}l15-16 15 16V86z", c) + flat(f"M{x + 11} {y + 20}h8v12h-8z", "#5a3a4a")
        for x, y, c in (
            (-74, 20, "#d8795a"),
            (-42, 0, "#e3b25a"),
            (-10, 26, "#8fae9a"),
            (20, -6, "#c9606a"),
            (46, 24, "#7a95b0"),
        )
    )


def _travel_guide_sea() -> str:
    return (
        flat("M-76-40H76V8H-76z", "#a9dbe8")
        + dot((30, -22), 15, "#fbe08a")
        + flat("M-76 8H76V86H-76z", "#2f8ab0")
        + flat("M-76 50Q-30 36 10 56T76 50V86H-76z", "#f0d9a0")
        + flat("M-30 10L-8-34V10zM-4 10V-26L16 10z", "#ffffff")
        + flat("M-38 14H26L14 26H-26z", "#c8443c")
    )


def _travel_guide_folded(s: Sheet) -> str:
    return s.solid(
        "M232 236L286 222 330 238 376 224V330L330 344 286 328 232 342z",
        "#f3ead0",
        line("M240 300q30-40 50-20t40-10 40-20M250 260l40 30M300 320q20-30 60-30", "#c9583f", 4)
        + line("M286 222V328M330 238V344", "#d9c9a4", 3)
        + flat("M300 250q14-10 26 2t-6 22-26-6z", "#a9cf9a"),
        deep=4,
    )


def poetry(s: Sheet) -> str:
    """Draw a thin, quiet book of poems."""
    cover, ink = s.turn((("#f6ecd4", "#b4503c"), ("#cfe0ea", "#2f5f7a"), ("#d6e3cc", "#4f7a45")))
    branch = line("M-30 40Q0 10 24-44", ink, 3.4) + "".join(
        placed(flat("M0 0Q12-12 30 0Q12 10 0 0z", ink), Spot(x, y, 1, t))
        for x, y, t in (
            (-20, 30, -100),
            (-12, 22, 10),
            (0, 4, -110),
            (6, -6, 0),
            (14, -22, -110),
            (20, -36, -20),
        )
    )
    moon = flat("M20-40a44 44 0 1 0 20 64a36 36 0 1 1-20-64z", ink)
    wavy = _poetry_wavy(ink)
    frame = line("M-72-108H72V108H-72z", ink, 2.4)
    art = frame + title(s, -70, 88, cover) + placed(s.turn((branch, moon, wavy)), Spot(0, 20))
    petals = _poetry_petals()
    return (
        cloth(s, ink, 326)
        + shadow(190, 336, 92, 12)
        + placed(volume(s, (164, 236, 14), cover, art), Spot(186, 334, 1, -4))
        + petals
    )


def _poetry_wavy(ink: str) -> str:
    return line(
        "M-48-20q12-16 24 0t24 0 24 0 24 0M-48 4q12-16 24 0t24 0 24 0 24 0M-48 28q12-16 24 0t24 0 24 0 24 0",
        ink,
        4,
    )


def _poetry_petals() -> str:
    return (
        "".join(placed(ellipse((0, -11), 6, 11, "#e9a9b0"), Spot(320, 332, 1, t)) for t in range(0, 360, 72))
        + dot((320, 332), 5, "#e3b23a")
        + line("M320 340Q300 356 262 352", "#6f9a4a", 4)
    )


def practical_book(s: Sheet) -> str:
    """Draw a handbook of gardening, knitting or cycling."""
    plant = (
        flat("M-26 50h52l-6-34h-40z", "#c9704a")
        + line("M0 16Q0-20 4-54", "#4f8a45", 5)
        + flat("M2-10Q-40-14-44-48Q0-46 2-10zM4-24Q34-26 46-60Q4-60 4-24z", "#6fae5a")
    )
    wool = (
        dot((-6, 6), 42, "#c9606a")
        + line("M-40-10Q0-40 30-14M-46 8Q0-24 36 4M-42 26Q0-6 34 24M-20-30Q30 0 6 46", "#e9a9b0", 4)
        + line("M-44-52L44 48M36-58L-30 52", "#c8935a", 6)
    )
    bike = line(
        "M-66 24a24 24 0 1 0 48 0a24 24 0 1 0-48 0M18 24a24 24 0 1 0 48 0a24 24 0 1 0-48 0", "#2f3a4a", 6
    ) + line("M-42 24L-18-18H26L42 24M-18-18L0 24 26-18M-42 24H0M26-18L22-36H36M-24-30h14", "#d8503c", 6)
    cover = s.turn(("#dfe9cf", "#f3e0d4", "#cfe3e8", "#f3e6c4"))
    band = flat("M-90-122H90V-62H-90z", s.turn(("#4f7a45", "#a84a5f", "#2f6f8a")))
    art = (
        band
        + flourish(s, 0, -90, 130, CREAM)
        + placed(s.turn((plant, wool, bike)), Spot(0, 14, 1.05))
        + rules(96, 90, INK_SOFT, 2)
    )
    return plank(s, 324, 166) + _standing(s, volume(s, (180, 244, 30), cover, art))


def magazine(s: Sheet) -> str:
    """Draw two fanned magazines."""
    pair = (("#e0503c", "#f7dcc4"), ("#2f8a9a", "#f3e6b8"), ("#7a4a8a", "#f3d6dc"), ("#d9962a", "#dbe8e4"))
    sheets = ""
    for i, spot in enumerate((Spot(234, 214, 1, 12), Spot(176, 222, 1.02, -6))):
        head, ground = pair[(s.variant + i) % 4]
        pose = (s.variant + i) % 3
        photo = _magazine_photo(pose, head)
        page = (
            flat("M-88-118H88V118H-88z", ground)
            + placed(photo, Spot(0, 22))
            + flat("M-88-118H88V-74H-88z", head)
            + placed(flourish(s, 0, 0, 140, CREAM), Spot(0, -92))
            + placed(rules(0, 60, INK_SOFT, 2), Spot(-48, -50))
        )
        sheets += placed(
            flat("M-84-112H96V126H-84z", "#3a1733", 0.18)
            + s.solid("M-88-118H88V118H-88z", "#fdf8ee", page, deep=3)
            + line("M88-112V116", PAGE, 4),
            spot,
        )
    return mat(s, "#6f8fa6") + sheets


def _magazine_photo(pose: int, head: str) -> str:
    return (
        dot((0, 0), 30, "#e8b894")
        + flat("M-34-4Q-34-46 0-46Q34-46 34-4Q30-20 0-22Q-30-20-34-4z", "#4a2e2a")
        + flat("M-62 96Q-56 34 0 32Q56 34 62 96z", head),
        flat("M-88 40Q-30-10 20 30T88 10V96H-88z", "#5f9a6a")
        + dot((30, -26), 24, "#f3b43a")
        + flat("M-88 66Q-20 40 40 66T88 60V96H-88z", "#3f7a5a"),
        ellipse((0, 36), 66, 22, "#fdf8ee")
        + dot((-16, 18), 26, "#d8432e")
        + dot((20, 22), 22, "#7fae4a")
        + ellipse((0, 44), 54, 12, "#e9d9c0"),
    )[pose]


DRAWINGS = {
    "novel": novel,
    "crime-novel": crime_novel,
    "childrens-album": childrens_album,
    "comic": comic,
    "cookbook": cookbook,
    "travel-guide": travel_guide,
    "poetry": poetry,
    "practical-book": practical_book,
    "magazine": magazine,
}
