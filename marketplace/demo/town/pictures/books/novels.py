"""Novels, picture books and poems."""

from marketplace.demo.town.pictures.books.parts import standing, title, volume
from marketplace.demo.town.pictures.kit.forms import shadow
from marketplace.demo.town.pictures.kit.ink import shade, tint
from marketplace.demo.town.pictures.kit.pen import Spot, dot, ellipse, flat, line, placed
from marketplace.demo.town.pictures.kit.scene import cloth, plank
from marketplace.demo.town.pictures.kit.sheet import Sheet


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
    return plank(s, 324, 166) + standing(
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
    return plank(s, 324, 166) + standing(
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


DRAWINGS = {
    "novel": novel,
    "crime-novel": crime_novel,
    "childrens-album": childrens_album,
    "poetry": poetry,
}
