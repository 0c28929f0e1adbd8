#!/usr/bin/python3
"""Cuts the icon font down to the icons that src/ui/theme/icons.rs names.

    apt-get install python3-fonttools
    /usr/bin/python3 assets/icons/make.py Phosphor.ttf

Phosphor.ttf is the regular weight of Phosphor Icons 2.1 (MIT), for instance from the package `@phosphor-icons/web`.
"""

import os
import re
import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
TABLE = HERE.parent.parent / "src" / "ui" / "theme" / "icons.rs"

wanted = {int(code, 16) for code in re.findall(r'"\\u\{([0-9A-Fa-f]+)\}"', TABLE.read_text())}
font = TTFont(sys.argv[1])
missing = wanted - set(font.getBestCmap())
if missing:
    sys.exit("not in the font: " + ", ".join(f"{code:X}" for code in sorted(missing)))
options = Options()
options.layout_features = []
options.hinting = False
options.notdef_outline = True
subsetter = Subsetter(options)
subsetter.populate(unicodes=wanted)
subsetter.subset(font)
font.recalcTimestamp = False
font.save(HERE / "GapwiseIcons.ttf")
print(len(wanted), "icons,", os.path.getsize(HERE / "GapwiseIcons.ttf"), "bytes")
