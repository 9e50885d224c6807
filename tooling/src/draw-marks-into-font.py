"""Draws the marks of packages/ui/src/mark-shapes.ts that a matrix has many of into the font, as letters.

Needs Python with fontTools and brotli. Run from the root: the font is read and written in place.

    python tooling/src/draw-marks-into-font.py packages/ui/src/inter-subset.woff2

A mark's box of 16 by 16 is one em; its foot stands as far below the base line as beside words a
little smaller than itself. Lines become outlines, so nothing here varies with weight.
"""

import sys
from math import atan2, cos, hypot, pi, radians, sin

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

UNIT = 2048 / 16
FOOT = -340
CENTRE = (8, 8)
NO_VARIATION = 0xFFFFFFFF


def arc(centre, radius, start, end):
    """Points of an arc after its first: each a curve's handle and end. Angles in degrees, clockwise on paper."""
    steps = max(1, round(abs(end - start) / 30))
    step = radians(end - start) / steps
    curves = []
    for n in range(steps):
        a, b = radians(start) + step * n, radians(start) + step * (n + 1)
        handle = radius / cos(step / 2)
        middle = (a + b) / 2
        curves.append((at(centre, handle, middle), at(centre, radius, b)))
    return curves


def at(centre, radius, angle):
    return (centre[0] + radius * cos(angle), centre[1] + radius * sin(angle))


def disc(centre, radius, is_hole=False):
    turn = -360 if is_hole else 360
    return [at(centre, radius, 0), *arc(centre, radius, 0, turn)]


def ring(centre, outer, inner):
    return [disc(centre, outer), disc(centre, inner, is_hole=True)]


def sector(radius, start, end):
    """A slice of the disc, from its centre."""
    return [[CENTRE, at(CENTRE, radius, radians(start)), *arc(CENTRE, radius, start, end)]]


def segment(radius, start, end, centre=CENTRE):
    """What a straight cut leaves of a disc."""
    return [[at(centre, radius, radians(start)), *arc(centre, radius, start, end)]]


def line(points, width, is_round=True):
    """A line drawn with round ends and joints, each piece an outline of its own."""
    pieces = []
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        angle = atan2(y2 - y1, x2 - x1) * 180 / pi
        a, b = (x1, y1), (x2, y2)
        piece = [at(a, width / 2, radians(angle + 90))]
        if is_round:
            piece += arc(a, width / 2, angle + 90, angle + 270)
            piece.append(at(b, width / 2, radians(angle - 90)))
            piece += arc(b, width / 2, angle - 90, angle + 90)
        else:
            piece.append(at(a, width / 2, radians(angle - 90)))
            piece.append(at(b, width / 2, radians(angle - 90)))
            piece.append(at(b, width / 2, radians(angle + 90)))
        pieces.append(piece)
    return pieces


def bow(centre, radius, start, end, width, is_round=True):
    """A stroke along an arc, clockwise."""
    outer, inner = radius + width / 2, radius - width / 2
    piece = [at(centre, outer, radians(start)), *arc(centre, outer, start, end)]
    if is_round:
        piece += arc(at(centre, radius, radians(end)), width / 2, end, end + 180)
    else:
        piece.append(at(centre, inner, radians(end)))
    piece += arc(centre, inner, end, start)
    if is_round:
        piece += arc(at(centre, radius, radians(start)), width / 2, start + 180, start + 360)
    return [piece]


def dashes(centre, radius, start, end, width, on, off):
    """The strokes of a dashed arc, clockwise from its start."""
    per_unit = 180 / (pi * radius)
    pieces, begun = [], start
    while begun < end - 0.01:
        pieces += bow(centre, radius, begun, min(end, begun + on * per_unit), width, is_round=False)
        begun += (on + off) * per_unit
    return pieces


def cubic(start, one, two, end, parts=8):
    """Points along a curve with two handles."""
    points = []
    for n in range(parts + 1):
        t = n / parts
        s = 1 - t
        points.append(
            tuple(
                s**3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t**3 * d
                for a, b, c, d in zip(start, one, two, end)
            )
        )
    return points


def angle_of(point, centre=CENTRE):
    return atan2(point[1] - centre[1], point[0] - centre[0]) * 180 / pi


RING = ring(CENTRE, 7, 5.5)

LETTERS = {
    "○": RING,
    "◔": RING + sector(6, -90, 0),
    "◑": RING + segment(6, -90, 90),
    "◕": RING + sector(6, -90, 180),
    "●": [disc(CENTRE, 7)],
    "⦷": RING + line([(6.1, 5.4), (6.1, 10.6)], 1.8) + line([(9.9, 5.4), (9.9, 10.6)], 1.8),
    "◒": RING + segment(6, 0, 180),
    "◖": segment(7, angle_of((6.6, 14.85)), 360 + angle_of((6.6, 1.15)))
    + dashes(CENTRE, 6.25, angle_of((9.4, 1.9)), angle_of((9.4, 14.1)), 1.5, 2.4, 1.7),
    "⊗": RING + line([(5.7, 5.7), (10.3, 10.3)], 1.7) + line([(10.3, 5.7), (5.7, 10.3)], 1.7),
    "↗": bow(CENTRE, 6.25, angle_of((14.2, 8.4)), 360 + angle_of((7.6, 1.8)), 1.5)
    + line([(7.2, 8.8), (14, 2)], 1.7)
    + line([(9.9, 1.9), (14.1, 1.9), (14.1, 6.1)], 1.7),
    "⊘": RING + line([(3.8, 12.2), (12.2, 3.8)], 1.8),
    "◌": dashes(CENTRE, 6.6, 0, 360, 1.3, 2.3, 1.85)
    + line(
        [at((8.05, 6.4), 1.85, radians(angle)) for angle in range(180, 421, 15)]
        + cubic((8.95, 8), (8.3, 8.37), (8, 8.75), (8, 9.35))[1:],
        1.5,
    )
    + [disc((8, 11.4), 0.95)],
    "❯": line([(6, 4), (10, 8), (6, 12)], 1.6),
}


def on_paper(point):
    """From a mark's box, whose y goes down, to the em."""
    return (round(point[0] * UNIT), round((16 - point[1]) * UNIT) + FOOT)


def glyph_of(contours):
    pen = TTGlyphPen(None)
    for first, *rest in contours:
        pen.moveTo(on_paper(first))
        for step in rest:
            if isinstance(step[0], tuple):
                pen.qCurveTo(on_paper(step[0]), on_paper(step[1]))
            else:
                pen.lineTo(on_paper(step))
        pen.closePath()
    glyph = pen.glyph()
    # Outlines of one letter may overlap.
    if glyph.numberOfContours > 0:
        glyph.flags[0] |= 0x40
    return glyph


def main(path):
    font = TTFont(path)
    font.ensureDecompiled()
    order = font.getGlyphOrder()
    for letter, contours in LETTERS.items():
        name = f"uni{ord(letter):04X}"
        if name not in order:
            order.append(name)
        glyph = glyph_of(contours)
        font["glyf"].glyphs[name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"].metrics[name] = (2048, getattr(glyph, "xMin", 0))
        font["gvar"].variations[name] = []
        font["HVAR"].table.AdvWidthMap.mapping[name] = NO_VARIATION
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(letter)] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order
    font["maxp"].numGlyphs = len(order)
    font.flavor = "woff2"
    font.save(path)


main(sys.argv[1])
