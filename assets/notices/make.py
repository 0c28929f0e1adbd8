"""Writes assets/notices/THIRD-PARTY-NOTICES.txt: the licences of everything that is built into the programs.

    cargo fetch --locked && python3 assets/notices/make.py

What ships is whatever Cargo.lock reaches from the dependencies that are not only for tests, on any system. Texts are
those of the packages themselves; where a package may be taken under one of several licences, the first that it offers of
CHOICE is taken. tests/library/dependencies.rs keeps the list complete.
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "assets/notices/THIRD-PARTY-NOTICES.txt"
# From the shortest duties on; the Apache licence only where nothing else is offered.
CHOICE = ["MIT", "Zlib", "BSD-3-Clause", "BSD-2-Clause", "ISC", "BSL-1.0", "Unlicense", "0BSD", "CC0-1.0", "Apache-2.0"]
# The usual words of a licence that no package ships.
WORDS = {
    "0BSD": """Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.""",
}
FILES = re.compile(r"^(licen[cs]e|copying|notice|unlicense|copyright)", re.I)


def shipped():
    """Ids of packages reached by normal and build dependencies, on every system."""
    run = ["cargo", "metadata", "--format-version", "1", "--locked", "--offline", "--all-features"]
    data = json.loads(subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    packages = {package["id"]: package for package in data["packages"]}
    nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
    found, waiting = set(), [data["resolve"]["root"]]
    while waiting:
        for dep in nodes[waiting.pop()]["deps"]:
            if any(kind["kind"] != "dev" for kind in dep["dep_kinds"]) and dep["pkg"] not in found:
                found.add(dep["pkg"])
                waiting.append(dep["pkg"])
    return sorted((packages[id] for id in found), key=lambda package: (package["name"], package["version"]))


def chosen(expression):
    """The licences that are taken: all that are joined by AND, one of those joined by OR."""
    taken = []
    for part in re.split(r"\s+AND\s+", expression.replace("/", " OR ").replace("(", " ").replace(")", " ")):
        offers = [offer.strip() for offer in part.split(" OR ")]
        taken.append(next((licence for licence in CHOICE if licence in offers), offers[0]))
    return taken


def texts(package, licences):
    """Licence texts of the package that fit what is taken; all of them where the names do not tell."""
    folder = pathlib.Path(package["manifest_path"]).parent
    files = sorted(path for path in folder.iterdir() if path.is_file() and FILES.match(path.name))
    for more in ("LICENSES", "fonts"):
        if (folder / more).is_dir():
            files += sorted(path for path in (folder / more).iterdir() if path.suffix == ".txt")
    mark = {"MIT": "mit", "Apache-2.0": "apache", "Zlib": "zlib", "Unlicense": "unlicense", "BSL-1.0": "boost"}
    marks = [mark.get(licence, licence.lower()) for licence in licences]
    fitting = [path for path in files if any(m in path.name.lower() for m in marks) or "notice" in path.name.lower()]
    plain = [path for path in files if not any(m in path.name.lower() for m in mark.values())]
    if len(licences) > 1:
        fitting = files  # Several hold together: all that the package ships.
    named = [path for path in fitting if "notice" not in path.name.lower()]
    taken = fitting if named else plain + fitting if plain else files
    read = [path.read_text(encoding="utf-8", errors="replace").replace("\r", "").strip() for path in taken]
    return list(dict.fromkeys("\n".join(line.rstrip() for line in text.split("\n")) for text in read if text))


def body(text):
    """A licence without the line of who holds the copyright, which is kept with the package."""
    lines = text.split("\n")
    holders = [line.strip() for line in lines[:12] if re.match(r"\s*(copyright|\(c\)|©)", line, re.I)]
    rest = [line for line in lines if line.strip() not in holders]
    return "\n".join(holders), re.sub(r"\s+", " ", " ".join(rest)).strip(), "\n".join(rest).strip("\n")


def standard(licence, texts):
    """Number of the first text that is this licence as everybody words it."""
    words = {"MIT": "Permission is hereby granted, free of charge", "BSL-1.0": "Boost Software License"}
    words |= {"0BSD": "distribute this software for any purpose with or without fee is hereby granted. THE SOFTWARE"}
    words |= {"Apache-2.0": "TERMS AND CONDITIONS FOR USE, REPRODUCTION"}
    fits = (number for number, text in enumerate(texts, 1) if words.get(licence, licence) in " ".join(text.split()))
    return next(fits, None)


def main():
    numbers, whole, lines, without = {}, [], [], []
    for package in shipped():
        licence = package["license"] or ""
        if not licence:
            sys.exit(f"{package['name']} states no licence")
        head = f"{package['name']} {package['version']} ({licence})"
        holders, refers = [], []
        for text in texts(package, chosen(licence)):
            holder, key, rest = body(text)
            number = numbers.setdefault(key, len(numbers) + 1)
            if number > len(whole):
                whole.append(rest)
            holders += [line for line in holder.split("\n") if line and line not in holders]
            refers.append(number)
        if not refers:
            without.append(head)
            refers = [licence for licence in chosen(licence)]
            holders = [f"by {', '.join(package['authors'])}"] if package["authors"] else []
        lines.append((head, refers))
        lines += [f"    {line}" for line in holders]
        if package["repository"]:
            lines.append(f"    {package['repository']}")
    out = ["Gapwise is built with these packages. Each stands under the texts that are named with it, as its authors ship",
           "them, or in the usual words of its licence where they ship none; the fonts and icons have their licences beside them in assets.", ""]
    for line in lines:
        if isinstance(line, tuple):
            head, refers = line
            for refer in refers:
                if not isinstance(refer, int) and standard(refer, whole) is None and refer in WORDS:
                    whole.append(WORDS[refer])
            numbers = [refer if isinstance(refer, int) else standard(refer, whole) for refer in refers]
            if None in numbers:
                sys.exit(f"{head}: no text")
            line = f"{head}: {', '.join(f'text {number}' for number in numbers)}"
        out.append(line)
    for number, text in enumerate(whole, 1):
        out += ["", f"---- text {number} ----", "", text]
    OUT.write_text("\n".join(out) + "\n", encoding="utf-8")
    print(f"{OUT}: {OUT.stat().st_size >> 10} kB, {len(whole)} texts, without a text of their own: {len(without)}")


main()
