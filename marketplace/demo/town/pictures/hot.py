"""Coffee, tea, cocoa, and the ware they are made in."""

from marketplace.demo.town.pictures.cooked import strewn
from marketplace.demo.town.pictures.forms import arc, gleam, hoop, lathe, leaf, prism, shadow, sides, speckle
from marketplace.demo.town.pictures.ink import LEAF, LIGHT, mix, shade, tint
from marketplace.demo.town.pictures.labels import Print, emblem, label
from marketplace.demo.town.pictures.packs import carton, sack
from marketplace.demo.town.pictures.pen import Spot, dot, ellipse, flat, line, oval, placed
from marketplace.demo.town.pictures.scene import cloth, plank
from marketplace.demo.town.pictures.sheet import Sheet
from marketplace.demo.town.pictures.vessels import Ware, tin

PAPER = "#fbf3e2"
BEAN = "#5a3420"


def _bean(color: str) -> str:
    return (
        ellipse((1, 2), 14, 10, shade(color, 0.4))
        + ellipse((0, 0), 14, 10, color)
        + line("M-12 1Q-4-6 0 0T12-1", shade(color, 0.5), 2.4)
        + gleam(-5, -5, 4, 2, 0.5)
    )


def coffee_beans(s: Sheet) -> str:
    """Draw a kraft sack of coffee with its valve, beans spilt before it."""
    color, roast = s.turn(
        (("#b8392f", BEAN), ("#2f5f5f", "#7a4a2a"), ("#d9a441", "#3f241a"), ("#3f4a6a", "#6a3f26"))
    )
    kraft = s.turn(("#c79a63", "#2f2a2e", "#e9dcc0"))
    valve = dot((0, -210), 8, shade(kraft, 0.3)) + dot((0, -210), 4, tint(kraft, 0.5))
    packet = placed(
        sack(
            s,
            (162, 250),
            Print(PAPER, shade(color, 0.3), color, s.pick(("bean", "sun", "bird", "hill"))),
            kraft,
            hoop(14, 30, 120, color, 0.02),
        )
        + placed(valve, Spot(0, 14)),
        Spot(158, 324),
    )
    heap = strewn(s, _bean(roast), 66, 22, 22)
    return plank(s, 322, 166) + shadow(166, 326, 92, 13) + packet + placed(heap, Spot(296, 336))


def ground_coffee(s: Sheet) -> str:
    """Draw a round tin of ground coffee with a full scoop."""
    color = s.turn(("#b8392f", "#3f6a4a", "#2f2a33", "#c9822e"))
    pot = placed(
        tin(
            s,
            (74, 178),
            Ware(
                color,
                s.turn(("#d9a441", "#d6d9da")),
                Print(PAPER, shade(color, 0.3), color, s.pick(("bean", "sun", "crown", "bird"))),
                104,
            ),
        ),
        Spot(152, 326, 1.1),
    )
    scoop = (
        line("M296 330L370 290", "#c9ccce", 9)
        + flat("M224 330Q226 362 264 364Q300 362 302 330z", "#aeb4b8")
        + ellipse((263, 330), 40, 13, "#d6dadc")
        + flat("M228 330Q240 304 264 302Q290 304 298 330Q264 342 228 330z", "#5a3622")
        + placed(speckle(s, (26, 10), "#8a5c3c", 16, 3), Spot(263, 320))
    )
    return cloth(s, color, 326) + shadow(160, 330, 84, 13) + pot + shadow(268, 362, 44, 6) + scoop


def coffee_capsule(s: Sheet) -> str:
    """Draw a carton of capsules and some capsules in front."""
    colors = s.turn(
        (
            ("#b8392f", "#d9a441", "#3f5f7a"),
            ("#4f7a45", "#8fae5a", "#c9822e"),
            ("#5a3a6a", "#c98aa0", "#d9a441"),
        )
    )
    pack = placed(
        carton(s, (206, 116, 80), Print("#2f2a2e", PAPER, colors[0], "bean"), "#2f2a2e"), Spot(178, 292)
    )
    pods = ""
    for i, color in enumerate(colors):
        pod = (
            s.solid(
                "M-34-6L-22-50Q0-60 22-50L34-6Q0 6-34-6z",
                color,
                line("M-14-46L-20-8M0-50V-4M14-46L20-8", tint(color, 0.4), 3, 0.5),
                deep=7,
            )
            + ellipse((0, -4), 40, 10, shade(color, 0.2))
            + ellipse((0, -7), 40, 10, tint(color, 0.4))
        )
        pods += shadow(120 + i * 92, 350, 38, 7) + placed(pod, Spot(116 + i * 92, 350 + (i % 2) * 6, 1.1))
    return plank(s, 320, 166, "#a9743f") + shadow(206, 296, 126, 13) + pack + pods


def black_tea(s: Sheet) -> str:
    """Draw a tea caddy and a heap of dark leaf."""
    color = s.turn(("#a8302c", "#24405f", "#c9962e", "#2f2a33"))
    caddy = placed(
        tin(
            s,
            (70, 172),
            Ware(
                color,
                tint(color, 0.1),
                Print("#f3e2b8", "#5a3020", color, s.pick(("crown", "leaf", "bird", "flower"))),
                104,
            ),
            hoop(8, 20, 90, "#d9b25a") + hoop(152, 164, 90, "#d9b25a"),
        ),
        Spot(150, 324, 1.1),
    )
    tea = strewn(s, line("M-10 2Q0-6 10-2", "#3a2a22", 4.5), 62, 16, 30)
    return (
        cloth(s, color, 326)
        + shadow(158, 328, 80, 13)
        + caddy
        + placed(ellipse((0, 4), 66, 18, "#2b1f1a") + tea, Spot(298, 340))
    )


def green_tea(s: Sheet) -> str:
    """Draw a square tin of green tea with a fresh shoot."""
    color, flower = s.turn((("#7fa05a", ""), ("#4f7a55", ""), ("#dfe6cf", "#fffaf0"), ("#a9bf6a", "")))
    tone = Print(
        PAPER, "#3f5a35", s.turn(("#4f7a45", "#c9962e", "#6f9a5a")), s.pick(("leaf", "sun", "hill", "flower"))
    )
    caddy = _green_tea_caddy(s, color, tone)
    shoot = line("M290 348Q296 310 288 270", "#6f8a45", 5) + "".join(
        placed(leaf(z, z * 0.34, c), Spot(290, y, 1, t))
        for y, t, z, c in (
            (322, -20, 62, LEAF),
            (314, -160, 60, "#7fae4a"),
            (276, -60, 52, "#8fc456"),
            (276, -120, 50, "#7fae4a"),
        )
    )
    bloom = (
        "".join(placed(ellipse((0, -13), 7, 13, flower), Spot(330, 316, 1, t)) for t in range(0, 360, 72))
        + dot((330, 316), 6, "#e3b23a")
        if flower
        else ""
    )
    return plank(s, 320, 166) + shadow(172, 326, 96, 13) + caddy + shadow(292, 350, 34, 6) + shoot + bloom


def _green_tea_caddy(s: Sheet, color: str, tone: Print) -> str:
    return placed(
        prism(
            s,
            (134, 172, 62),
            color,
            placed(label(s, 104, 104, tone), Spot(0, -84)) + line("M-67-150H67", shade(color, 0.2), 3),
        ),
        Spot(146, 322),
    )


def herbal_tea(s: Sheet) -> str:
    """Draw a paper sack of herbal tea with its flowers."""
    petal, heart, color = s.turn(
        (
            ("#fffaf0", "#e9b93a", "#d9a441"),
            ("#9fbf6a", "#7fa04a", "#6f9a4a"),
            ("#7fb87a", "#5f9a5a", "#3f8a6a"),
            ("#f0e3a0", "#c9b45a", "#a9a03a"),
        )
    )
    packet = placed(
        sack(s, (158, 240), Print(PAPER, shade(color, 0.4), color, s.turn(("flower", "leaf"))), "#d9b98a"),
        Spot(154, 322),
    )
    head = _herbal_tea_head(heart, petal)
    stems = line(
        "M266 352Q290 310 300 268M300 356Q316 330 334 306M250 356Q262 336 268 324", "#7f9a4a", 4
    ) + placed(leaf(36, 11, LEAF), Spot(284, 316, 1, 20))
    return (
        cloth(s, color, 326)
        + shadow(160, 324, 88, 13)
        + packet
        + stems
        + s.stamp(head, [Spot(302, 262, 1.1), Spot(336, 302), Spot(268, 320, 0.9)])
    )


def _herbal_tea_head(heart: str, petal: str) -> str:
    return (
        "".join(placed(ellipse((0, -19), 7, 13, petal), Spot(0, 0, 1, t)) for t in range(0, 360, 45))
        + dot((0, 0), 11, heart)
        + gleam(-3, -4, 4, 2, 0.5)
    )


def cocoa(s: Sheet) -> str:
    """Draw a tin of cocoa and a steaming mug."""
    color = s.turn(("#6a3420", "#e3cfa4", "#a8402c"))
    pot = _cocoa_pot(s, color)
    mug = s.solid(
        lathe([(0, 52), (6, 58), (96, 60), (96, 60)]),
        s.turn(("#5b7f95", "#b8392f", "#fdf8ee")),
        arc(20, 60, "#ffffff", 3),
        deep=10,
    )
    handle = line("M58-78Q100-84 96-46Q88-20 56-24", s.turn(("#5b7f95", "#b8392f", "#fdf8ee")), 13)
    top = (
        ellipse((0, -96), 60, 14, "#f3ece0")
        + ellipse((0, -94), 53, 10, "#5a3020")
        + ellipse((-12, -98), 16, 7, "#fffaf0")
        + ellipse((14, -96), 14, 6, "#fff3e4")
    )
    steam = line("M250 190q-14-16 0-32t0-32M286 186q-14-16 0-32t0-32", "#ffffff", 7, 0.5)
    return (
        plank(s, 320, 166)
        + shadow(138, 326, 72, 12)
        + pot
        + shadow(272, 336, 62, 10)
        + placed(handle + mug + top, Spot(264, 334, 1.1))
        + steam
    )


def _cocoa_pot(s: Sheet, color: str) -> str:
    return placed(
        tin(
            s,
            (62, 158),
            Ware(
                color,
                "#d9a441",
                Print(
                    PAPER,
                    "#4a2418",
                    s.turn(("#a8402c", "#6a3420", "#d9a441")),
                    s.pick(("bean", "crown", "star", "heart")),
                ),
                92,
            ),
        ),
        Spot(130, 322, 1.08),
    )


def teapot(s: Sheet) -> str:
    """Draw a round teapot."""
    glaze = s.turn(("#9fbfa8", "#3a383e", "#f6f0e4", "#5b7f95", "#b4503c"))
    spout = s.solid("M96 262Q60 250 52 196L34 172 60 166 80 186Q96 214 120 216z", glaze, deep=8)
    handle = line("M292 208Q368 176 364 244Q356 300 286 290", glaze, 19) + line(
        "M294 206Q364 178 360 240", tint(glaze), 4, 0.6
    )
    art = _teapot_art(s, glaze)
    body = s.solid(
        "M150 172H246Q314 190 312 256Q302 326 236 332H160Q92 326 84 256Q84 190 150 172z", glaze, art, deep=19
    ) + gleam(126, 214, 13, 30, 0.45)
    lid = (
        s.solid("M136 176Q140 140 198 138Q256 140 260 176Q198 192 136 176z", shade(glaze, 0.05), deep=9)
        + dot((198, 130), 15, shade(glaze, 0.14))
        + gleam(193, 124, 5, 3, 0.6)
    )
    return (
        cloth(s, s.turn(("#b4503c", "#c99a3d", "#5b7f95")), 326)
        + shadow(206, 334, 100, 14)
        + spout
        + handle
        + body
        + lid
    )


def _teapot_art(s: Sheet, glaze: str) -> str:
    return (
        "".join(
            placed(
                leaf(50, 16, mix(glaze, "#fdf8ee" if s.variant % 3 else "#2f4a45", 0.5)),
                Spot(150 + i * 34, 280 - i * 12, 1, -40 + i * 20),
            )
            for i in range(3)
        )
        if s.variant % 2
        else line("M84 244Q196 276 308 244M86 262Q196 294 306 262", mix(glaze, "#fdf8ee", 0.6), 4, 0.8)
    )


def coffee_maker(s: Sheet) -> str:
    """Draw a moka pot, or a French press."""
    if s.variant % 2:
        metal = s.turn(("#3a383e", "#c9a45a"), 2)
        glass = _coffee_maker_glass(s)
        frame = _coffee_maker_frame(metal)
        top = _coffee_maker_top(metal)
        return (
            plank(s, 320, 164)
            + shadow(196, 328, 84, 13)
            + placed(glass + frame + top + line("M-52-20V-150", LIGHT, 6, 0.5), Spot(184, 328, 1.06))
        )
    metal = s.turn(("#c3c9cd", "#b8392f", "#3a383e", "#5b8a8a"), 2)
    low = _coffee_maker_low(s)
    belt = flat("M136 228H254V246H136z", "#8f989c")
    high = _coffee_maker_high(s, metal)
    lid = s.solid("M116 120Q140 92 192 90Q246 92 268 120z", shade(metal, 0.06), deep=7) + dot(
        (192, 82), 12, "#2f2a2e"
    )
    handle = line("M268 136Q336 130 326 190L318 236", "#2f2a2e", 20) + line(
        "M276 132Q330 132 322 184", "#6a6468", 4
    )
    return plank(s, 320, 164) + shadow(204, 334, 82, 13) + handle + low + belt + high + lid


def _coffee_maker_top(metal: str) -> str:
    return (
        ellipse((0, -170), 72, 16, shade(metal, 0.2))
        + flat("M-72-172Q-50-206 0-208Q50-206 72-172Q0-152-72-172z", metal)
        + line("M0-208V-238", "#9aa0a6", 6)
        + dot((0, -244), 15, "#2f2a2e")
        + gleam(-5, -250, 5, 3)
    )


def _coffee_maker_glass(s: Sheet) -> str:
    return s.solid(
        lathe(sides([(0, 66), (170, 66)])),
        "#dfe9ea",
        hoop(-10, 96, 80, "#3a241a") + ellipse((0, -96), 66, 9, "#8a5c3c") + line("M0-96V-180", "#9aa0a6", 6),
        deep=10,
    )


def _coffee_maker_frame(metal: str) -> str:
    return (
        arc(6, 68, metal, 9)
        + arc(120, 68, metal, 9)
        + line("M-66-120V-4M66-120V-4M-40-110V6M40-110V6", metal, 6)
        + line("M68-132Q122-132 118-80T70-26", "#2f2a2e", 17)
    )


def _coffee_maker_low(s: Sheet) -> str:
    return s.solid(
        "M124 330L138 240H252L266 330Q196 344 124 330z",
        "#b9c0c4",
        flat("M160 236L152 340H196V236z", "#dfe4e6", 0.8),
        deep=10,
    )


def _coffee_maker_high(s: Sheet, metal: str) -> str:
    return s.solid(
        "M140 228L118 132H90L112 118H262L276 132 252 228z",
        metal,
        flat("M170 110L164 236H204V110z", tint(metal, 0.5), 0.7),
        deep=11,
    )


def cup(s: Sheet) -> str:
    """Draw a cup of coffee on its saucer."""
    glaze, band = s.turn(
        (
            ("#fdf8ee", "#5b7f95"),
            ("#5b7f95", "#fdf8ee"),
            ("#d9a441", "#fdf8ee"),
            ("#b4503c", "#fbe9d0"),
            ("#9fbfa8", "#fdf8ee"),
        )
    )
    saucer = _cup_saucer(band, glaze)
    bowl = _cup_bowl(s, glaze, band)
    rim = _cup_rim(glaze)
    latte = placed(emblem("heart", "#f0d9b4", Spot(0, 0, 1.6)), Spot(198, 203)).replace(
        "scale(1.60)", "scale(2.4 .7)"
    )
    handle = line("M298 216Q362 204 350 254Q332 288 280 286", glaze, 17) + line(
        "M300 214Q356 206 346 248", tint(glaze), 4, 0.6
    )
    steam = line("M176 156q-14-18 0-34t0-34M224 152q-14-18 0-34t0-34", "#ffffff", 7, 0.5)
    return shadow(206, 340, 138, 26) + saucer + handle + bowl + rim + latte + steam


def _cup_saucer(band: str, glaze: str) -> str:
    return (
        ellipse((200, 326), 136, 36, shade(glaze, 0.3))
        + ellipse((200, 320), 136, 36, glaze)
        + ellipse((200, 322), 92, 22, shade(glaze, 0.12))
        + line(f"{oval(200, 320, 124, 31)}", band, 3, 0.8)
    )


def _cup_bowl(s: Sheet, glaze: str, band: str) -> str:
    return s.solid(
        "M96 196Q98 300 166 316H234Q302 300 304 196Q200 236 96 196z",
        glaze,
        line("M98 226Q200 266 302 226", band, 9) + line("M104 250Q200 288 296 250", band, 3),
        deep=16,
    )


def _cup_rim(glaze: str) -> str:
    return (
        ellipse((200, 196), 104, 28, tint(glaze, 0.4))
        + ellipse((200, 199), 95, 22, shade(glaze, 0.3))
        + ellipse((200, 203), 91, 18, "#5a3420")
        + ellipse((196, 203), 74, 12, "#7a4a2c")
    )


DRAWINGS = {
    "coffee-beans": coffee_beans,
    "ground-coffee": ground_coffee,
    "coffee-capsule": coffee_capsule,
    "black-tea": black_tea,
    "green-tea": green_tea,
    "herbal-tea": herbal_tea,
    "cocoa": cocoa,
    "teapot": teapot,
    "coffee-maker": coffee_maker,
    "cup": cup,
}
