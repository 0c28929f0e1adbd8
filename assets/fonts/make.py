#!/usr/bin/python3
"""Makes the embedded fonts from Debian's Noto packages.

    apt-get install fonts-noto-cjk fonts-noto-core python3-fonttools
    /usr/bin/python3 assets/fonts/make.py [FONT_ROOT...]

FONT_ROOT defaults to /usr/share/fonts. Needs fontTools 4.38 or newer; the output is the same for the same input.
"""

import os
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

HERE = Path(__file__).resolve().parent
ROOTS = [Path(p) for p in sys.argv[1:]] or [Path("/usr/share/fonts")]

PUNCTUATION = "–—‘’“”…·×÷µμΩ\u00a0\u2009\u202f\u2007\u3000"
SIGNS = (
    "→←↑↓↔↕↗↘↖↙⇧⇩⌘⌫⏎▲▼△▽▶◀▷◁◆◇●○◎■□▪▫★☆✓⚠±≤≥≈≠≡−∅∞√∑∏∫∂∆∇∈∝℃℉㎡㎜㎝㎞㎏№™"
    "①②③④⑤⑥⑦⑧⑨⑩″′°¥€£‰⋯σΔΣΦβηαφ²³⁴⁵⁶⁷⁸⁹⁰¹⁻⁺ⁿ₀₁₂₃₄₅₆₇₈₉½¼¾⅓⅔▦▤▥▧▨▩▣⟨⟩"
)
# Full width in the Chinese face, which tears "±0.005 mm" and "maker’s" apart: these come narrow from Noto Sans.
NARROW = "·×÷±≤≥≈≠…∞√∑∆∂∫‰"
QUOTES = "‘’“”"
SYMBOLS = "⌕☰▾▸▴◂↶↷✔✖✗✘⚖⚙⌂🗎📊📈📉🔍⛓🗐🗋🗀🗑⊞⊟⟲⟳☐☑☒⚑🔒🔓🖫🖶⏵⏸⏹✎✏🛈🛠🏭⏱⌛⚡♻⚐"


def wanted():
    """GB2312, the common half of Big5 (quotes from Taiwan), ASCII, Latin-1, Latin Extended-A, Greek, the signs above."""
    found = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180)) | set(map(ord, PUNCTUATION + SIGNS))
    found |= set(range(0x391, 0x3CA)) - {0x3A2}
    for highs, lows, encoding in (
        (range(0xA1, 0xF8), range(0xA1, 0xFF), "gb2312"),
        (range(0xA4, 0xC7), range(0x40, 0xFF), "big5"),
    ):
        for high in highs:
            for low in lows:
                try:
                    found.add(ord(bytes([high, low]).decode(encoding)))
                except (UnicodeDecodeError, TypeError):
                    pass
    return found


def find(name):
    """The path of a font file under the roots."""
    for root in ROOTS:
        for path in sorted(root.rglob(name)):
            return path
    sys.exit(f"{name} not found under {', '.join(map(str, ROOTS))}")


def simplified_chinese(weight):
    """The proportional SC face of the collection."""
    for font in TTCollection(find(f"NotoSansCJK-{weight}.ttc")).fonts:
        family = font["name"].getDebugName(1)
        if "CJK SC" in family and "Mono" not in family:
            return font
    sys.exit("no SC face in the collection")


def proportional(font):
    """Glyph name -> name of its proportional form."""
    table, forms = font["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "pwid":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    forms.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return forms


def remap(font, character, glyph):
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format != 14 and (ord(character) < 0x10000 or table.format == 12):
            table.cmap[ord(character)] = glyph


def narrow_quotes(font):
    forms, cmap = proportional(font), font.getBestCmap()
    for quote in QUOTES:
        remap(font, quote, forms.get(cmap[ord(quote)], cmap[ord(quote)]))


def spaces(font):
    """Number grouping uses thin spaces; where the face has none, the plain space stands in."""
    cmap = font.getBestCmap()
    for space in "\u00a0\u2009\u202f\u2007":
        if ord(space) not in cmap:
            remap(font, space, cmap[0x20])


def narrow_signs(font, latin):
    """Redraws the glyphs of NARROW from Noto Sans, scaled so that its digits are as wide as these digits."""
    target, source = font.getBestCmap(), latin.getBestCmap()
    scale = font["hmtx"][target[ord("0")]][0] / latin["hmtx"][source[ord("0")]][0]
    top = font["CFF "].cff.topDictIndex[0]
    glyphs = latin.getGlyphSet()
    for sign in NARROW:
        if ord(sign) not in source or ord(sign) not in target:
            continue
        name = target[ord(sign)]
        width = round(latin["hmtx"][source[ord(sign)]][0] * scale)
        _, selector = top.CharStrings.getItemAndSelector(name)
        private = top.FDArray[selector].Private
        pen = T2CharStringPen(width - private.nominalWidthX, glyphs)
        glyphs[source[ord(sign)]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        top.CharStrings[name] = pen.getCharString(private, top.GlobalSubrs)
        font["hmtx"][name] = (width, 0)


def subset(font, codepoints):
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.notdef_outline = True
    options.recalc_bounds = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "MATH", "meta"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)


def rename(font, family, style):
    names = font["name"]
    for record in list(names.names):
        if record.platformID != 3 or record.langID != 0x409:
            names.removeNames(record.nameID, record.platformID, record.platEncID, record.langID)
    post_script = f"{family.replace(' ', '')}-{style}"
    for index, text in {1: family, 2: style, 3: post_script, 4: f"{family} {style}", 6: post_script}.items():
        names.setName(text, index, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = post_script
        cff.topDictIndex[0].FullName, cff.topDictIndex[0].FamilyName = f"{family} {style}", family


def save(font, name):
    font.recalcTimestamp = False
    font.save(HERE / name)
    print(f"{name}: {os.path.getsize(HERE / name)} bytes, {len(font.getBestCmap())} characters")


def text_face(weight):
    font = simplified_chinese(weight)
    narrow_quotes(font)
    spaces(font)
    narrow_signs(font, TTFont(find(f"NotoSans-{weight}.ttf")))
    subset(font, wanted())
    rename(font, "Noto Sans SC", weight)
    digits = {font["hmtx"][font.getBestCmap()[digit]][0] for digit in range(0x30, 0x3A)}
    assert len(digits) == 1, "digits are not tabular"
    save(font, f"NotoSansSC-{weight}.otf")
    return set(font.getBestCmap())


def symbol_face(present):
    """What the text faces lack, from four Noto fonts (all 1000 units per em)."""
    open_, parts = set(map(ord, SYMBOLS + SIGNS)) - present, []
    for source in ("NotoSansSymbols2-Regular", "NotoSansSymbols-Regular", "NotoSansMath-Regular", "NotoSans-Regular"):
        font = TTFont(find(f"{source}.ttf"))
        mine = open_ & set(font.getBestCmap())
        if not mine:
            continue
        open_ -= mine
        subset(font, mine)
        path = HERE / f".{source}.part.ttf"
        font.save(path)
        parts.append(path)
    font = Merger().merge([str(path) for path in parts])
    for path in parts:
        path.unlink()
    font["head"].created = font["head"].modified = TTFont(find("NotoSansSymbols2-Regular.ttf"))["head"].created
    # The line height of the text faces, so that a symbol never moves a line.
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = 1160, -288, 0
    rename(font, "Gapwise Symbols", "Regular")
    save(font, "GapwiseSymbols.ttf")
    print("in no font:", "".join(map(chr, sorted(open_))) or "none")


symbol_face(text_face("Regular") & text_face("Bold"))
